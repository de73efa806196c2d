/** One GraphQL request, and where it is asked. */
export interface Question {
  /** Absolute URL of the server's /graphql, with ?v= when one version of the data is meant. */
  endpoint: string;
  query: string;
  variables?: Record<string, unknown> | undefined;
  /** Of the operation to execute, where the document has several. */
  operationName?: string | undefined;
}

/** What goes beside the query, where there is something: variables, operationName. */
export function given({ variables, operationName }: Partial<Question>): [string, unknown][] {
  const all: [string, unknown][] = [];
  if (variables && Object.keys(variables).length > 0) all.push(['variables', variables]);
  if (operationName) all.push(['operationName', operationName]);
  return all;
}

/** The question as GraphQL over HTTP has it in a URL: names and texts, not yet encoded. */
export function parameters(question: Question): [string, string][] {
  const beside = given(question).map(([name, value]): [string, string] => (
    [name, typeof value === 'string' ? value : JSON.stringify(value)]
  ));
  return [['query', question.query], ...beside];
}

/** A URL that asks the question by GET. Format names that of the answer, such as csv, where it is not JSON. */
export function address(question: Question, format?: string): string {
  const url = new URL(question.endpoint);
  if (format) url.searchParams.set('format', format);
  for (const [name, value] of parameters(question)) url.searchParams.set(name, value);
  return url.href;
}
