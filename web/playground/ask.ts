import type { GraphiQLProps } from 'graphiql';

/** Returns GraphiQL's way to the endpoint. An answer that is not JSON, as from a gateway, is thrown as an error. */
export function asker(endpoint: string): GraphiQLProps['fetcher'] {
  return async (question, options) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'Accept': 'application/graphql-response+json, application/json',
        'Content-Type': 'application/json',
        ...options?.headers,
      },
      body: JSON.stringify(question),
    });
    const text = await response.text();
    try {
      return JSON.parse(text);
    } catch {
      throw new Error(`The server answered ${response.status} without JSON: ${text.slice(0, 200)}`);
    }
  };
}
