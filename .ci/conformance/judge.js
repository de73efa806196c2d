import { GraphQLError, getOperationAST, getVariableValues, parse, validate } from 'graphql';

// judge says whether graphql-js would execute a request, and if not, why: it
// parses, is valid, has the operation asked for, and its variables are of their
// types.
export function judge(schema, { query, variables, operationName, body }) {
  if (body !== undefined) return judge(schema, JSON.parse(body));
  try {
    const document = parse(query);
    const invalid = validate(schema, document);
    if (invalid.length > 0) return { accepted: false, errors: invalid };
    const operation = getOperationAST(document, operationName || undefined);
    if (!operation) return { accepted: false, errors: [new GraphQLError('no such operation, or more than one')] };
    if (!schema.getRootType(operation.operation)) return { accepted: false, errors: [new GraphQLError(`the schema has no ${operation.operation}`)] };
    const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
    return errors ? { accepted: false, errors } : { accepted: true, document };
  } catch (error) {
    if (error instanceof GraphQLError) return { accepted: false, errors: [error] };
    throw error;
  }
}
