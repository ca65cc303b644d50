/**
 * What a test runs in the place of a command on a page, where that would take long: experiments in
 * their quick form, two trials, at most 500 inputs. Installing is left to who installs, and what serves
 * a page is ended when it says where.
 */
export function reduced(line: string): string {
  if (/^npm (ci|install)\b/.test(line)) return '';
  if (/^npx quenched run\b/.test(line)) return withQuick(line);
  if (/^npx quenched (simulate|compare)\b/.test(line)) return withFewTrials(withFewInputs(line));
  if (/^npx quenched explore\b/.test(line)) return untilServed(line);
  return line;
}

/** Under `sh -e` a server that ends before it says where ends the script, too. */
function untilServed(line: string): string {
  const [command] = split(line);
  const waiting = 'until grep -q http: served; do kill -0 $!; sleep 0.1; done';
  return `${command} --port 0 > served & ${waiting}; kill -INT $!`;
}

/** The command of a line and the comment behind it, whose white space goes with it. */
function split(line: string): [string, string] {
  const [, command = line, comment = ''] = /^(.*?)(\s+#.*)?$/.exec(line) ?? [];
  return [command, comment];
}

function withQuick(line: string): string {
  const [command, comment] = split(line);
  return /--quick|--n /.test(command) ? line : `${command} --quick${comment}`;
}

function withFewInputs(line: string): string {
  return line.replace(/--n (\d+)/, (_, n: string) => `--n ${Math.min(500, Number(n))}`);
}

function withFewTrials(line: string): string {
  const [command, comment] = split(line);
  if (!command.includes('--trials')) return `${command} --trials 2${comment}`;
  return line.replace(
    /--trials (\d+)/,
    (_, trials: string) => `--trials ${Math.min(2, Number(trials))}`,
  );
}
