import { getNamedType, isInterfaceType, isLeafType } from 'graphql';
import { isRecord, plainFields } from './plain.js';
import { pagedLists } from './records.js';

const levels = 5; // of fields within one another
const most = { aliases: 40, directives: 40, fields: 150 }; // a little less than the server takes

// randomQuery returns a request whose document exercises what an executor does
// with selections: aliases, merging, fragments, inline fragments on interfaces,
// @skip and @include, paging, errors at the root. Most are valid; the others are
// for the validator.
export function randomQuery(schema, exported, random) {
  return new Writer(schema, exported, random).request();
}

class Writer {
  #schema;
  #exported;
  #random;
  #fragments = []; // {name, type, text}, whole ones only, so that none holds itself
  #calls = []; // root fields written so far, to write again
  #variables = new Map(); // name to {type, value}
  #left = { ...most };
  #failed = false; // one failing field at most: of several, only one need be told

  constructor(schema, exported, random) {
    this.#schema = schema;
    this.#exported = exported;
    this.#random = random;
  }

  request() {
    const query = this.#schema.getQueryType();
    const body = this.#wrap(query, this.#list(1, 4, () => this.#call(query)), levels);
    const declared = [...this.#variables].map(([name, { type }]) => `$${name}: ${type}`);
    const parts = [`query Q${declared.length ? `(${declared.join(', ')})` : ''} {\n${body}\n}`, ...this.#fragments.map((f) => f.text)];
    if (this.#random.chance(0.3)) parts.reverse();
    const variables = Object.fromEntries([...this.#variables].map(([name, { value }]) => [name, value]));
    return { query: parts.join('\n'), variables };
  }

  // call writes a root field, at times one that stands there already, with
  // other selections.
  #call(query) {
    if (this.#calls.length > 0 && this.#random.chance(0.3)) {
      const { head, type } = this.#random.pick(this.#calls);
      return `${head} ${this.#selections(type, levels - 1)}`;
    }
    const field = this.#random.pick(Object.keys(this.#arguments));
    const type = getNamedType(query.getFields()[field].type);
    const head = `${this.#calls.length > 0 ? `r${this.#calls.length}: ` : ''}${field}${this.#arguments[field]()}`;
    this.#calls.push({ head, type });
    return `${head}${this.#directives()} ${this.#selections(type, levels - 1)}`;
  }

  #arguments = {
    node: () => `(id: ${this.#given('ID!', this.#id())})`,
    nodes: () => `(ids: ${this.#given('[ID!]!', this.#ids())})`,
    person: () => this.#by('person'),
    post: () => this.#by('post'),
    body: () => this.#by('body'),
    areas: () => '',
    postTypes: () => '',
    ...Object.fromEntries(Object.keys(pagedLists).map((list) => [list, () => this.#page(list)])),
  };

  #id() {
    if (this.#random.chance(0.1)) return 'person:nobody';
    return this.#random.pick(this.#exported.lists[this.#random.pick(Object.keys(this.#exported.lists))]).id;
  }

  #ids() {
    const ids = Array.from({ length: this.#random.below(6) }, () => this.#id());
    return this.#fails() ? Array(101).fill('a') : ids;
  }

  #by(kind) {
    const list = Object.entries({ people: 'person', posts: 'post', bodies: 'body' }).find(([, of]) => of === kind)[0];
    const id = this.#random.chance(0.1) ? `${kind}:nobody` : this.#random.pick(this.#exported.lists[list]).id;
    const slug = id.slice(kind.length + 1);
    if (this.#random.chance(0.3)) return `(by: {slug: ${this.#given('String!', slug)}})`;
    const type = `${kind[0].toUpperCase()}${kind.slice(1)}By!`;
    return `(by: ${this.#variable(type, this.#random.chance(0.5) ? { id } : { slug })})`;
  }

  #page(list) {
    const first = this.#fails() ? this.#random.pick([-1, 501]) : this.#random.below(8);
    const sizes = [`first: ${this.#given('Int', first)}`];
    if (this.#random.chance(0.5)) sizes.push(`after: ${this.#given('String', this.#cursor(list))}`);
    if (this.#random.chance(0.3)) sizes.reverse();
    return `(${sizes.join(', ')})`;
  }

  #cursor(list) {
    if (this.#random.chance(0.2)) return null;
    if (this.#fails()) return 'nobody gave this';
    return this.#random.pick(this.#exported.lists[list]).cursor;
  }

  #fails() {
    if (this.#failed || !this.#random.chance(0.05)) return false;
    this.#failed = true;
    return true;
  }

  // given writes a value as it is or by a variable.
  #given(type, value) {
    return this.#random.chance(0.5) ? JSON.stringify(value) : this.#variable(type, value);
  }

  #variable(type, value) {
    const same = [...this.#variables].find(([, v]) => v.type === type && JSON.stringify(v.value) === JSON.stringify(value));
    const name = same?.[0] ?? `v${this.#variables.size}`;
    this.#variables.set(name, { type, value });
    return `$${name}`;
  }

  #selections(type, depth) {
    return `{ ${this.#wrap(type, this.#list(1, 6, () => this.#field(type, depth)), depth)} }`;
  }

  #list(least, most, write) {
    return Array.from({ length: least + this.#random.below(most - least + 1) }, write);
  }

  // wrap puts some of the selections of a type into fragments.
  #wrap(type, selections, depth) {
    if (depth > 0 && this.#random.chance(0.4)) {
      const from = this.#random.below(selections.length);
      const inside = selections.splice(from, 1 + this.#random.below(selections.length - from));
      selections.splice(from, 0, this.#fragment(type, inside.join(' ')));
    }
    const known = this.#fragments.filter((f) => f.type === type && f.depth <= depth);
    if (known.length > 0 && this.#random.chance(0.3)) {
      selections.splice(this.#random.below(selections.length + 1), 0, `...${this.#random.pick(known).name}${this.#directives()}`);
    }
    return selections.join(' ');
  }

  #fragment(type, text) {
    if (this.#random.chance(0.3)) return `...${this.#directives()} { ${text} }`;
    if (this.#random.chance(0.5)) return `... on ${type.name}${this.#directives()} { ${text} }`;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push({ name, type, depth: 0, text: `fragment ${name} on ${type.name} { ${text} }` });
    return `...${name}${this.#directives()}`;
  }

  #field(type, depth) {
    if (isInterfaceType(type) && depth > 0 && this.#random.chance(0.7)) return this.#narrowed(type, depth);
    const fields = plainFields(type).filter((f) => isLeafType(getNamedType(f.type)) || (depth > 0 && this.#left.fields > 0));
    if (fields.length === 0 || this.#random.chance(0.1)) return `${this.#alias('__typename')}__typename${this.#directives()}`;
    const field = this.#random.pick(fields);
    const of = getNamedType(field.type);
    this.#left.fields--;
    const head = `${this.#alias(field.name)}${field.name}${this.#directives()}`;
    return isLeafType(of) ? head : `${head} ${this.#selections(of, depth - 1)}`;
  }

  // narrowed writes what is asked of one type of an interface alone.
  #narrowed(type, depth) {
    const objects = this.#schema.getPossibleTypes(type);
    const one = this.#random.pick(objects);
    const inner = this.#random.chance(0.2) && isRecord(one) ? `... on ${type.name} { id }` : '';
    return `... on ${one.name}${this.#directives()} { ${inner} ${this.#wrap(one, this.#list(1, 4, () => this.#field(one, depth)), depth)} }`;
  }

  // alias returns a name of few, so that some selections meet, and at times one
  // that may mean another field elsewhere; never for __typename, whose conflicts
  // neither side judges by its type (see docs/conformance.md).
  #alias(field) {
    if (this.#left.aliases <= 0 || !this.#random.chance(0.25)) return '';
    this.#left.aliases--;
    if (field === '__typename') return 't: ';
    return this.#random.chance(0.1) ? `${this.#random.pick(['id', 'name', 'a'])}: ` : `${field}${this.#random.below(2)}: `;
  }

  #directives() {
    if (this.#left.directives <= 0 || !this.#random.chance(0.15)) return '';
    const names = this.#random.pick([['skip'], ['include'], ['skip', 'include'], ['include', 'skip']]);
    this.#left.directives -= names.length;
    return names.map((name) => ` @${name}(if: ${this.#given('Boolean!', this.#random.chance(0.5))})`).join('');
  }
}
