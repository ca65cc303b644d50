import { judgeOracle } from '../../answer/oracles/oracle.ts';
import { oracleTopics } from '../../answer/oracles/registry.ts';
import { jsonText } from '../../sweep/nonFinite.ts';
import type { AddCommand } from '../addCommand.ts';
import { exitCodes } from '../exitCodes.ts';
import { oracleSummary, oracleTable } from '../oracleTable.ts';
import type { JudgedTopic } from '../oracleTable.ts';
import { options } from '../options.ts';

/** What `--json` prints of a topic. */
function topicJson({ topic, verdicts }: JudgedTopic): unknown {
  return verdicts.map(({ oracle, computed, digits, digitsGiven, holds }) => {
    const { name, source, reference } = oracle;
    return { topic, name, source, reference, computed, digits, digitsGiven, holds };
  });
}

/** `quenched oracles`: theory beside every known value; exit code 4 when one is off. */
export const oraclesCommand: AddCommand = (program, io, exit) => {
  program
    .command('oracles')
    .description('theory beside every value that is known; fails when one is off')
    .addOption(options.json())
    .action(({ json }: { json?: true }) => {
      const topics = oracleTopics.map(({ topic, oracles }): JudgedTopic => {
        io.err(`${topic} …\n`);
        return { topic, verdicts: oracles.map(judgeOracle) };
      });
      io.out(json ? `${jsonText(topics.flatMap(topicJson))}\n` : oracleTable(topics));
      io.err(oracleSummary(topics));
      const holds = topics.every(({ verdicts }) => verdicts.every((verdict) => verdict.holds));
      exit(holds ? exitCodes.done : exitCodes.claimsFailed);
    });
};
