/** Shorter parts are as well repeated as named. */
const shortest = 48;

/** Keywords with schemas by name, with lists of schemas, and with one schema. */
const maps = ['properties', 'patternProperties'];
const lists = ['anyOf', 'oneOf', 'allOf', 'prefixItems'];
const singles = ['items', 'additionalProperties', 'propertyNames', 'not'];

const isObject = (value) => typeof value === 'object' && value !== null;

/** A schema with each schema that it is made of replaced. */
function withParts(schema, replace) {
  const entries = Object.entries(schema).map(([key, value]) => {
    if (maps.includes(key)) {
      const parts = Object.entries(value).map(([name, part]) => [name, replace(part)]);
      return [key, Object.fromEntries(parts)];
    }
    if (lists.includes(key)) return [key, value.map(replace)];
    return [key, singles.includes(key) && isObject(value) ? replace(value) : value];
  });
  return Object.fromEntries(entries);
}

/**
 * A JSON Schema (draft 2020-12) of the same meaning that states once, under `$defs`, what it repeats.
 *
 * @param schema without definitions of its own.
 */
export function shareParts(schema) {
  const counts = new Map();
  const count = (part) => {
    const text = JSON.stringify(part);
    const known = counts.get(text) ?? 0;
    counts.set(text, known + 1);
    // What only repeats inside of something that is repeated is stated once with it.
    return known === 0 ? withParts(part, count) : part;
  };
  withParts(schema, count);
  const names = new Map();
  const definitions = {};
  const shared = (part) => {
    const text = JSON.stringify(part);
    if (counts.get(text) === 1 || text.length < shortest) return withParts(part, shared);
    if (!names.has(text)) {
      const name = `part${names.size + 1}`;
      names.set(text, name);
      definitions[name] = withParts(part, shared);
    }
    return { $ref: `#/$defs/${names.get(text)}` };
  };
  return { ...withParts(schema, shared), $defs: definitions };
}
