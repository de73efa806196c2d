import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';

/**
 * Does what must wait for the editor: wraps its long lines, and chooses the
 * operation that a link names in the document it opened.
 */
export function EditorReady({ operationName }: { operationName: string | undefined }) {
  const editor = useGraphiQL((state) => state.queryEditor);
  const { setOperationName } = useGraphiQLActions();
  useEffect(() => {
    editor?.updateOptions({ wordWrap: 'on', wrappingIndent: 'indent' });
    if (editor && operationName) setOperationName(operationName);
  }, [editor, operationName, setOperationName]);
  return null;
}
