import {
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, print, type SelectionNode, type SelectionSetNode, visit,
} from 'graphql';

/** The parts of a document that asks several things at its root: one for each, by the keys of their answers. Fragments stand in the place of their spreads. */
export function roots(query: string): { key: string; query: string }[] {
  const operation = plain(parse(query));
  if (!operation) return [{ key: '', query }];
  const { selections } = operation.selectionSet;
  if (selections.length < 2) return [{ key: '', query }];
  return selections.map((selection) => ({
    key: selection.kind === Kind.FIELD ? keyOf(selection) : '',
    query: written(operation, { kind: Kind.SELECTION_SET, selections: [selection] }),
  }));
}

/**
 * Two questions of one that has two lists side by side, which the keys of the
 * answer lead to, as in terms.nodes.claims: each leaves out the other's.
 */
export function apart(query: string, [first, second]: readonly [string, string]): { key: string; query: string }[] {
  const operation = plain(parse(query));
  if (!operation) return [];
  const [one, two] = [first.split('.'), second.split('.')];
  const shared = one.findIndex((key, i) => key !== two[i]);
  return [{ path: two, key: one[shared] }, { path: one, key: two[shared] }].map(({ path, key = '' }) => ({
    key, query: written(operation, without(operation.selectionSet, path.slice(0, shared + 1))),
  }));
}

/** Two lists side by side in an answer, by the keys that lead to them; null when every list is within the one before. */
export function sideBySide(query: string, data: unknown): [string, string] | null {
  const operation = plain(parse(query));
  return operation ? twoLists(operation.selectionSet, [data], '') : null;
}

function twoLists(set: SelectionSetNode, values: readonly unknown[], path: string): [string, string] | null {
  let first = '';
  for (const field of fieldsOf(set)) {
    const below = path ? `${path}.${keyOf(field)}` : keyOf(field);
    const list = firstList(field, values, below);
    if (list && first) return [first, list];
    first ||= list;
  }
  for (const field of fieldsOf(set)) {
    if (!field.selectionSet) continue;
    const found = twoLists(field.selectionSet, valuesOf(field, values), path ? `${path}.${keyOf(field)}` : keyOf(field));
    if (found) return found;
  }
  return null;
}

/** The first list of objects at a field or below it; empty when there is none. */
function firstList(field: FieldNode, values: readonly unknown[], path: string): string {
  if (!field.selectionSet) return '';
  if (values.some((value) => Array.isArray(valueOf(value, keyOf(field))))) return path;
  const below = valuesOf(field, values);
  for (const inner of fieldsOf(field.selectionSet)) {
    const list = firstList(inner, below, `${path}.${keyOf(inner)}`);
    if (list) return list;
  }
  return '';
}

function fieldsOf({ selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((selection) => selection.kind === Kind.FIELD ? [selection] : selection.kind === Kind.INLINE_FRAGMENT ? fieldsOf(selection.selectionSet) : []);
}

function valuesOf(field: FieldNode, values: readonly unknown[]): unknown[] {
  return values.flatMap((value) => valueOf(value, keyOf(field)) ?? []);
}

function valueOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

/** The one operation of a document, with its fragments in the place of their spreads. */
function plain(document: DocumentNode): OperationDefinitionNode | undefined {
  const fragments = new Map(document.definitions.filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]));
  const inline = (set: SelectionSetNode, depth: number): SelectionSetNode => ({
    ...set,
    selections: set.selections.map((selection): SelectionNode => {
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : undefined;
      if (fragment && depth < 20) {
        return { kind: Kind.INLINE_FRAGMENT, typeCondition: fragment.typeCondition, directives: selection.directives ?? [], selectionSet: inline(fragment.selectionSet, depth + 1) };
      }
      return 'selectionSet' in selection && selection.selectionSet ? { ...selection, selectionSet: inline(selection.selectionSet, depth) } as SelectionNode : selection;
    }),
  });
  const operation = document.definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION);
  return operation && { ...operation, selectionSet: inline(operation.selectionSet, 0) };
}

/** A selection set without the field that a path of keys leads to. */
function without(set: SelectionSetNode, [key, ...rest]: readonly string[]): SelectionSetNode {
  return {
    ...set,
    selections: set.selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return [{ ...selection, selectionSet: without(selection.selectionSet, [key ?? '', ...rest]) }];
      if (selection.kind !== Kind.FIELD || keyOf(selection) !== key) return [selection];
      return rest.length === 0 || !selection.selectionSet ? [] : [{ ...selection, selectionSet: without(selection.selectionSet, rest) }];
    }),
  };
}

function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

/** The operation with other selections, and only the variables that these use. */
function written(operation: OperationDefinitionNode, selectionSet: SelectionSetNode): string {
  const used = new Set<string>();
  visit(selectionSet, { Variable: ({ name }) => { used.add(name.value); } });
  const variableDefinitions = (operation.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value));
  return print({ ...operation, variableDefinitions, selectionSet }) + '\n';
}
