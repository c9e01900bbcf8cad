/*
 * Chromium before 93 and Safari before 15.4 have no `Object.hasOwn`, which the curve library calls while it is loaded.
 * Import this before it.
 */
if (typeof Object.hasOwn !== 'function') {
  Object.defineProperty(Object, 'hasOwn', {
    configurable: true,
    writable: true,
    value: (object: object, key: PropertyKey): boolean => Object.prototype.hasOwnProperty.call(object, key),
  });
}

export {};
