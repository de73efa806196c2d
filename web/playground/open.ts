import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';

/**
 * Returns a function that opens a valid document in the editor: in the tab that
 * has it, in an empty one, or in a new one. It can be run right after.
 */
export function useOpen(): (query: string) => void {
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL(({ tabs, activeTabIndex, queryEditor, variableEditor }) => (
    { tabs, activeTabIndex, queryEditor, variableEditor }
  ));
  const { addTab, changeTab, setOperationFacts, updateActiveTabValues } = useGraphiQLActions();
  return (query) => {
    const there = tabs.findIndex((tab) => tab.query === query);
    if (there >= 0 && there !== activeTabIndex) changeTab(there);
    if (there < 0 && queryEditor?.getValue().trim()) addTab();
    if (there < 0) {
      queryEditor?.setValue(query);
      variableEditor?.setValue('');
    }
    // GraphiQL reads the new text a tenth of a second later; until then it would
    // run the operation chosen in the tab before.
    const documentAST = parse(query);
    const operations = documentAST.definitions.filter((d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION);
    const operationName = operations[0]?.name?.value;
    setOperationFacts({ documentAST, operations, ...(operationName && { operationName }) });
    updateActiveTabValues({ query, operationName: operationName ?? null });
  };
}
