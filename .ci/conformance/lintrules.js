import plugin from '@graphql-eslint/eslint-plugin';

const own = (rules) => Object.fromEntries(Object.entries(rules).map(([name, options]) => [`@graphql-eslint/${name}`, options]));
const { '@graphql-eslint/naming-convention': [, naming], ...recommended } = plugin.configs['flat/schema-recommended'].rules;

// eslintRules are the recommended rules and those for Relay, and of the rest
// what fits a schema that is its own manual.
export const eslintRules = {
  ...recommended,
  ...plugin.configs['flat/schema-relay'].rules,
  ...own({
    'require-description': ['error', {
      types: true, rootField: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true, DirectiveDefinition: true,
    }],
    'require-deprecation-date': 'error',
    'require-nullable-fields-with-oneof': 'error',
    'require-type-pattern-with-oneof': 'error',

    // A list of values is plain, and so are the nodes beside a page's edges. What
    // an answer is about, such as a match, has no id.
    'relay-edge-types': ['error', { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false }],
    // Lists that take work to make are paged forwards only.
    'relay-arguments': ['error', { includeBoth: false }],
    // A PostType is a type of post.
    'naming-convention': ['error', { ...naming, 'ObjectTypeDefinition,ObjectTypeExtension': { forbiddenPrefixes: ['Type'] } }],

    // Left out of the recommended: one line is written in quotes and more lines
    // in a block, where the rule knows one way for both.
    'description-style': 'off',
    // Only records have ids; dates, claims and answers are values.
    'strict-id-in-types': 'off',
  }),
};
// Left out of the rest: alphabetize (the schema is in reading order),
// require-nullable-result-in-root (a list that is empty is no null), no-root-type
// (Query is all there is), and what looks at mutations (input-name,
// no-scalar-result-type-on-mutation, require-field-of-type-query-in-mutation-result).

// schemaLinterRules are all but the four that want things in the order of the
// alphabet.
export const schemaLinterRules = [
  'arguments-have-descriptions',
  'defined-types-are-used',
  'deprecations-have-a-reason',
  'descriptions-are-capitalized',
  'enum-values-all-caps',
  'enum-values-have-descriptions',
  'fields-are-camel-cased',
  'fields-have-descriptions',
  'input-object-values-are-camel-cased',
  'input-object-values-have-descriptions',
  'relay-connection-arguments-spec',
  'relay-connection-types-spec',
  'relay-page-info-spec',
  'types-are-capitalized',
  'types-have-descriptions',
];
