'use strict';

/**
 * Two things Jest does not do by itself: a relative `./x.js` of ours is the file `./x.ts`, and a
 * package that offers an `import` door only is entered through it.
 */
module.exports = function resolve(request, options) {
  if (/^\.{1,2}\/.*\.js$/.test(request) && !options.basedir.includes('/node_modules/')) {
    const found = attempt(request.replace(/\.js$/, '.ts'), options);
    if (found !== null) return found;
  }
  return (
    attempt(request, options) ??
    options.defaultResolver(request, {
      ...options,
      conditions: [...(options.conditions ?? []), 'import'],
    })
  );
};

function attempt(request, options) {
  try {
    return options.defaultResolver(request, options);
  } catch {
    return null;
  }
}
