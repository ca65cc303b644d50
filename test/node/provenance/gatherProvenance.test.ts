import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../../src/node/packageInfo.ts';
import { gatherProvenance } from '../../../src/node/provenance/gatherProvenance.ts';
import { gitState } from '../../../src/node/provenance/gitState.ts';
import { provenanceSchema } from '../../../src/sweep/provenance.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';

/** Runs git in a folder as a user of the test's own. */
function git(folder: string, ...args: string[]): string {
  const user = ['-c', 'user.name=test', '-c', 'user.email=test@example.org'];
  return execFileSync('git', [...user, ...args], { cwd: folder, encoding: 'utf8' }).trim();
}

function repository(): string {
  const folder = temporaryFolder();
  git(folder, 'init', '--quiet');
  return folder;
}

function commitFile(folder: string): string {
  writeFileSync(join(folder, 'kd.yaml'), 'title: KD\n');
  git(folder, 'add', 'kd.yaml');
  git(folder, 'commit', '--quiet', '--message', 'an experiment');
  return git(folder, 'rev-parse', 'HEAD');
}

describe('the state of a repository', () => {
  it('is its commit, and whether tracked files differ from it', () => {
    const folder = repository();
    const commit = commitFile(folder);
    expect(gitState(folder)).toEqual({ commit, dirty: false });
    writeFileSync(join(folder, 'notes.txt'), 'untracked');
    expect(gitState(folder)).toEqual({ commit, dirty: false });
    writeFileSync(join(folder, 'kd.yaml'), 'title: changed\n');
    expect(gitState(folder)).toEqual({ commit, dirty: true });
    git(folder, 'add', 'kd.yaml');
    expect(gitState(folder)).toEqual({ commit, dirty: true });
  });

  it('is null outside of repositories, before the first commit, and of no folder', () => {
    expect(gitState(temporaryFolder())).toBeNull();
    expect(gitState(repository())).toBeNull();
    expect(gitState(join(temporaryFolder(), 'none'))).toBeNull();
  });
});

describe('the provenance of a run', () => {
  it('tells the program, the host, the repositories and the command line', () => {
    const folder = repository();
    const commit = commitFile(folder);
    const found = gatherProvenance(['run', 'kd.yaml', '--n', '40'], folder);
    expect(provenanceSchema.parse(found)).toEqual(found);
    expect(found).toMatchObject({
      args: ['run', 'kd.yaml', '--n', '40'],
      versions: { node: process.versions.node, v8: process.versions.v8 },
      host: { platform: process.platform, architecture: process.arch },
      git: { program: gitState(packageRoot), experiment: { commit, dirty: false } },
    });
    expect(found.host.cores).toBeGreaterThan(0);
    expect(found.host.memory).toBeGreaterThan(2 ** 20);
  });

  it('does not tell the user’s own folder', () => {
    const args = [
      'run',
      '/home/ada/kd.yaml',
      '--out=/home/ada/runs',
      '/home/adam/kd.yaml',
      '/x/home/ada/y',
    ];
    const told = (home: string) => gatherProvenance(args, temporaryFolder(), home).args;
    expect(told('/home/ada')).toEqual(['run', '~/kd.yaml', '--out=~/runs', ...args.slice(3)]);
    expect(told('/')).toEqual(args);
  });
});
