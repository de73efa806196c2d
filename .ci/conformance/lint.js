import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import plugin from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';
import { eslintRules, schemaLinterRules } from './lintrules.js';
import { repository } from './schema.js';

const file = fileURLToPath(new URL('schema.graphqls', repository));

// Two linters of schemas look at schema.graphqls. lintrules.js says which of
// their rules hold here, and why the others do not.
export async function lint() {
  const used = Object.values(eslintRules).filter((options) => options !== 'off');
  const findings = [...(await byEslint()), ...(await bySchemaLinter())];
  return { did: `${used.length} rules of graphql-eslint, ${schemaLinterRules.length} of graphql-schema-linter`, findings };
}

async function byEslint() {
  const eslint = new ESLint({
    cwd: fileURLToPath(repository),
    overrideConfigFile: true,
    overrideConfig: {
      files: ['**/*.graphqls'],
      plugins: { '@graphql-eslint': plugin },
      languageOptions: { parser: plugin.parser, parserOptions: { graphQLConfig: { schema: file } } },
      linterOptions: { noInlineConfig: true },
      rules: eslintRules,
    },
  });
  const [{ messages }] = await eslint.lintFiles([file]);
  return messages.map(({ line, column, ruleId, message }) => `schema.graphqls:${line}:${column}: ${message} (${ruleId})`);
}

// schema-linter exits with 1 when it finds something, with 2 when it cannot look.
async function bySchemaLinter() {
  const bin = fileURLToPath(import.meta.resolve('graphql-schema-linter/package.json')).replace('package.json', 'lib/cli.js');
  const args = [bin, '--format', 'json', '--rules', schemaLinterRules.join(','), file];
  const { stdout } = await promisify(execFile)(process.execPath, args).catch((error) => {
    if (error.code === 1) return error;
    throw error;
  });
  return JSON.parse(stdout).errors.map(({ location, message, rule }) => `schema.graphqls:${location.line}:${location.column}: ${message} (${rule})`);
}
