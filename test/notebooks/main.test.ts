import { afterEach, describe, expect, it, vi } from 'vitest';
import { findTools } from '../../scripts/notebooks/findTools.ts';
import { main } from '../../scripts/notebooks/main.ts';

const absent = { QUENCHED_DENO: '/absent/deno', QUENCHED_PYTHON: '/absent/python3' };

describe('running notebooks without the programs for it', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it('names what is missing, and how to name another', () => {
    expect(findTools(absent)).toEqual([
      'Deno (/absent/deno; QUENCHED_DENO names another)',
      'Python with jupyter_client (/absent/python3; QUENCHED_PYTHON names another)',
    ]);
  });

  it('says so and does nothing, but fails under CI', async () => {
    const log = vi.spyOn(console, 'log').mockReturnValue();
    for (const [name, value] of Object.entries(absent)) vi.stubEnv(name, value);
    vi.stubEnv('CI', '');
    await main(['check']);
    expect(log.mock.calls).toEqual([[expect.stringMatching(/^notebooks are not run: .* Deno/)]]);
    vi.stubEnv('CI', 'true');
    await expect(main(['check'])).rejects.toThrow('notebooks are not run');
  });

  it('knows only two verbs', async () => {
    await expect(main(['biuld'])).rejects.toThrow('"biuld" is neither build nor check');
  });
});
