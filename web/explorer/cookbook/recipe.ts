import { Kind, parse, valueFromASTUntyped } from 'graphql';
import { type CareerQuestion, questionOf } from '../career/question.ts';

/** The question about careers that a document asks, its variables at their defaults; null when it asks something else. */
export function recipeOf(query: string): CareerQuestion | null {
  const [operation, ...others] = parse(query).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return null;
  const [field, ...more] = operation.selectionSet.selections;
  if (field?.kind !== Kind.FIELD || field.name.value !== 'careers' || more.length > 0) return null;
  const defaults = Object.fromEntries((operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => (
    [variable.name.value, defaultValue && valueFromASTUntyped(defaultValue)]
  )));
  return questionOf(Object.fromEntries((field.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, defaults)])));
}
