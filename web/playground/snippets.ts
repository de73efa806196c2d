import { address, given, parameters, type Question } from './question.ts';

/** Writes a question as a program that asks it and prints the answer's JSON. */
type Snippet = (question: Question) => string;

/** For POSIX shells. Asks by GET, which leaves the query readable; the server takes 64 kB so. */
export const curl: Snippet = (question) =>
  ['curl --silent --show-error --get ' + shell(question.endpoint)]
    .concat(parameters(question).map(([name, value]) => `--data-urlencode ${shell(`${name}=${value}`)}`))
    .join(' \\\n  ') + '\n';

/** For Python 3, with its standard library alone. */
export const python: Snippet = ({ endpoint, query, variables, operationName }) => `import json
from urllib.request import Request, urlopen

question = {
    "query": ${pythonText(query)},
${given({ variables, operationName }).map(([name, value]) => `    "${name}": ${pythonValue(value)},\n`).join('')}}
request = Request(
    ${pythonValue(endpoint)},
    data=json.dumps(question).encode(),
    headers={"Content-Type": "application/json"},
)
with urlopen(request) as response:
    answer = json.load(response)
print(json.dumps(answer, ensure_ascii=False, indent=2))
`;

/** A notebook's cell: the answer, which must be one table, as a data frame. Only an empty cell is missing. */
export const notebook: Snippet = (question) => `import pandas

url = ${pythonValue(address(question, 'csv'))}
table = pandas.read_csv(url, keep_default_na=False, na_values=[""])
table
`;

/** For R with jsonlite; what jsonlite can make a data frame of becomes one. */
export const r: Snippet = (question) => `library(jsonlite)

question <- c(
${parameters(question).map(([name, value]) => `  ${name} = ${rText(value)}`).join(',\n')}
)
encoded <- vapply(question, URLencode, "", reserved = TRUE, repeated = TRUE)
address <- paste0(
  ${rText(question.endpoint + (question.endpoint.includes('?') ? '&' : '?'))},
  paste(names(question), encoded, sep = "=", collapse = "&")
)
answer <- fromJSON(url(address, encoding = "UTF-8"))
print(answer)
`;

/** For browsers, Node and Observable, as a module. */
export const javascript: Snippet = ({ endpoint, query, variables, operationName }) => `const question = {
  query: ${javascriptText(query)},
${given({ variables, operationName }).map(([name, value]) => `  ${name}: ${JSON.stringify(value)},\n`).join('')}};
const response = await fetch(${JSON.stringify(endpoint)}, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(question),
});
const answer = await response.json();
console.log(JSON.stringify(answer, null, 2));
`;

function shell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A literal over several lines: only what would end or bend it is escaped. */
function pythonText(text: string): string {
  return `"""${text.replaceAll('\\', '\\\\').replaceAll(/"(?="|$)/g, '\\"').replaceAll('\r', '\\r')}"""`;
}

/** JSON's strings and numbers are Python's too. */
function pythonValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(pythonValue).join(', ')}]`;
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${pythonValue(item)}`).join(', ')}}`;
}

function rText(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\r', '\\r')}"`;
}

function javascriptText(text: string): string {
  return `\`${text.replaceAll(/\\|`|\$\{/g, '\\$&').replaceAll('\r', '\\r')}\``;
}
