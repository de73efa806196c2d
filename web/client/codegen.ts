import type { CodegenConfig } from '@graphql-codegen/cli';

/** What npm run codegen writes: a type for each question in client.graphql, out of the schema. */
const config: CodegenConfig = {
  schema: '../schema.graphqls',
  documents: 'client/*.graphql',
  generates: {
    'client/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        strictScalars: true, // a scalar that is not named below is an error, not any
        scalars: { Date: 'string', DateTime: 'string', EDTF: 'string' },
        useTypeImports: true,
      },
    },
  },
};

export default config;
