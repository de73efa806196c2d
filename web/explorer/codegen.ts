import type { CodegenConfig } from '@graphql-codegen/cli';

/** What npm run codegen:explorer writes: a type for each question beside the views, out of the schema. */
const config: CodegenConfig = {
  schema: '../schema.graphqls',
  documents: 'explorer/**/*.graphql',
  generates: {
    'explorer/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string', // texts, which a page can show and send without graphql-js
        strictScalars: true, // a scalar that is not named below is an error, not any
        scalars: { Date: 'string', DateTime: 'string', EDTF: 'string', ID: 'string' },
        useTypeImports: true,
      },
    },
  },
};

export default config;
