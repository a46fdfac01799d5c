import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const DOORS = [
  {
    name: 'api',
    path: 'docs/openapi.json',
    module: 'apps/api/src/document.js',
    make: 'describeApi',
  },
  {
    name: 'identity',
    path: 'docs/identity-openapi.json',
    module: 'apps/identity/src/document.js',
    make: 'describeIdentity',
  },
];

/** The public contracts of the two processes and the types that the web app takes from them. */
export async function render({ root, load }) {
  const style = await resolveConfig(`${root}/package.json`);
  const pretty = (text, filepath) => format(text, { ...style, filepath });
  const documents = {};
  for (const { name, path, module, make } of DOORS) {
    const { [make]: describe } = await load(module);
    // Through JSON: what is served is what is described, without a class or an undefined.
    const document = JSON.parse(JSON.stringify(await describe()));
    const types = `libs/contracts/src/${name}.ts`;
    documents[path] = await pretty(JSON.stringify(document), path);
    documents[types] = await pretty(astToString(await openapiTS(document)), types);
  }
  return documents;
}
