/** What a payload would leave behind in a page that ran it. */
export const HIT = 'wasHit';

const ACTS: readonly ((n: number) => string)[] = [
  (n) => `window.${HIT}=${n}`,
  (n) => `parent.${HIT}=${n}`,
  (n) => `self['${HIT}']=${n}`,
  (n) => `top.${HIT}=${n}//`,
  (n) => `globalThis.${HIT}=\`${n}\``,
  (n) => `Function('${HIT}=${n}')()`,
  (n) => `setTimeout(()=>{${HIT}=${n}})`,
  (n) => `new Image().src=${HIT}=${n}`,
];

/** Where the act is put: markup, attributes, addresses, templates, other parsers, and text that breaks out of text. */
const CARRIERS: readonly ((act: string) => string)[] = [
  (act) => `<script>${act}</script>`,
  (act) => `<ScRiPt >${act}</sCrIpT >`,
  (act) => `<img src=x onerror="${act}">`,
  (act) => `"><img/src=x/onerror=${act}>`,
  (act) => `'><svg onload=${act}>`,
  (act) => `<svg><script>${act}</script></svg>`,
  (act) => `<iframe srcdoc="<script>${act}</script>"></iframe>`,
  (act) => `<a href="javascript:${act}">x</a>`,
  (act) => `javascript:${act}`,
  (act) => `<math><mtext><style><img title="</style><img src=x onerror='${act}'>">`,
  (act) => `</textarea><script>${act}</script>`,
  (act) => `</title><script>${act}</script>`,
  (act) => `--></style></script><script>${act}</script><!--`,
  (act) => `{{constructor.constructor("${act}")()}}`,
  (act) => `\${${act}}`,
  (act) => `"};${act};//`,
  (act) => `\\u003cscript\\u003e${act}\\u003c/script\\u003e`,
  (act) => `&lt;script&gt;${act}&lt;/script&gt;`,
  (act) => `<details open ontoggle=${act}>`,
  (act) => `<body onload=${act}><base href=//example.test>`,
  (act) => `=HYPERLINK("javascript:${act}")`,
  (act) => `'; DROP TABLE contest.contest; --<script>${act}</script>`,
  (act) => `\u202e<script>${act}</script>\u202c`,
  (act) => `<script\u0000>${act}</script>`,
  (act) => `\ud800<img src=x onerror="${act}">`,
];

/** Two hundred texts that are scripts to somebody who takes them for more than text; each has its number in it. */
export const SCRIPT_PAYLOADS: readonly string[] = CARRIERS.flatMap((carry, row) =>
  ACTS.map((act, column) => carry(act(row * ACTS.length + column))),
);
