import { auditServer } from 'graphql-http';

// The audits of GraphQL over HTTP that graphql-http brings: what a server must
// do, should do and may do.
export async function http({ server }) {
  const audits = await auditServer({ url: server.url });
  const missed = audits.filter(({ status }) => status !== 'ok');
  return {
    did: `${audits.length - missed.length} of ${audits.length} audits`,
    findings: missed.map(({ id, status, name, reason }) => `${id} ${status}: ${name}: ${reason}`),
  };
}
