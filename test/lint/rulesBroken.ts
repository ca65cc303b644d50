import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

// The project's own rules, without those that need types: the files of these tests do not exist.
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

/** The rules that a file at the path would break with these lines alone. */
export async function rulesBroken(filePath: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}
