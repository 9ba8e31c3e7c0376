/** Properties set before the element was defined: hand them to the setters they missed. */
export function upgrade(element, ...names) {
  names.filter((name) => Object.hasOwn(element, name)).forEach((name) => {
    const value = element[name];
    delete element[name];
    element[name] = value;
  });
}
