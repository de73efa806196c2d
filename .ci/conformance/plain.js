import { getNamedType, isInterfaceType, isLeafType, isObjectType } from 'graphql';

// A plain field takes no arguments: its value is a property of its record.
export const plainFields = (type) => Object.values(type.getFields()).filter((field) => field.args.length === 0);

// Records have ids of their own, and refer to each other by them.
export const isRecord = (type) => isInterfaceType(type) || type.getInterfaces().some(({ name }) => name === 'Node');

// plainSelections returns one selection for each plain field of a type: values
// in full, other records by id alone.
export function plainSelections(type, within = []) {
  if (within.includes(type)) throw new Error(`values of ${type.name} hold each other: ${within.join(', ')}`);
  return plainFields(type).map((field) => {
    const of = getNamedType(field.type);
    if (isLeafType(of)) return field.name;
    if (isRecord(of)) return `${field.name} { __typename id }`;
    if (!isObjectType(of)) throw new Error(`${type.name}.${field.name}: cannot tell what to ask of a ${of}`);
    return `${field.name} { ${plainSelections(of, [...within, type]).join(' ')} }`;
  });
}
