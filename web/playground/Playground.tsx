import { explorerPlugin } from '@graphiql/plugin-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { GraphiQL } from 'graphiql';
import { asker } from './ask.ts';
import { cookbookPlugin } from './Cookbook.tsx';
import { endpoint, type Link } from './link.ts';
import { EditorReady } from './EditorReady.tsx';
import { sharePlugin } from './Share.tsx';
import welcome from './welcome.graphql?raw';

/** GraphiQL with the explorer, the cookbook and ways to take a question elsewhere. */
export function Playground({ link }: { link: Link }) {
  const url = endpoint(location.href, link.version);
  // A link says everything it means: what this browser kept of an earlier visit
  // must not lend it variables.
  const linked = link.query === undefined ? {} : { initialQuery: link.query, initialVariables: link.variables };
  // Where there is room for it beside the question and its answer.
  const beside = innerWidth >= 1000 ? { visiblePlugin: cookbookPlugin.title } : {};
  return (
    <GraphiQL
      fetcher={asker(url)}
      plugins={[explorerPlugin({ showAttribution: false }), cookbookPlugin, sharePlugin(url), HISTORY_PLUGIN]}
      defaultQuery={welcome}
      inputValueDeprecation
      schemaDescription
      {...linked}
      {...beside}
    >
      <GraphiQL.Logo>
        <a className="cursus-home" href="./">Cursus</a>
      </GraphiQL.Logo>
      <EditorReady operationName={link.operationName} />
    </GraphiQL>
  );
}
