/** How the page looks, on a screen and on paper. */
import type { House } from '../house/house.js';

/** Colours and face have been checked: nothing in them can end the style sheet. */
export function style({ colours, font }: House): string {
  const { ink, quiet, paper, accent, line, tint } = colours;
  return `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1.5rem 4rem;max-width:60rem;background:${paper};color:${ink};
font:1rem/1.55 "${font}",Arial,Helvetica,sans-serif;hyphens:auto;overflow-wrap:break-word}
h1,h2,h3{line-height:1.25;color:${accent};hyphens:manual;text-wrap:balance}
h1{margin:0;font-size:2.25rem}
h2{margin:3rem 0 .75rem;padding-top:.75rem;border-top:1px solid ${line};font-size:1.5rem}
h3{margin:2rem 0 .5rem;font-size:1.15rem}
p,ul,ol,dl,blockquote,figure{margin:.75rem 0;max-width:42rem}
p,li,dd{text-wrap:pretty}
figure{max-width:none}
figure img{display:block;width:100%;height:auto}
figcaption,caption,.note,.when,.why,.running,blockquote footer{color:${quiet};font-size:.9rem}
header{display:grid;grid-template-columns:1fr auto;column-gap:1.5rem;align-content:start;margin-bottom:2.5rem}
header>*{grid-column:1}
.logo{grid-column:2;grid-row:1/span 5;max-width:12rem;max-height:5rem}
.running{margin:0 0 1rem}
.subtitle,.lead{font-size:1.2rem}
nav h2{margin:0 0 .25rem;padding:0;border:0;font-size:1rem}
nav ol{margin:0;padding-left:1.25rem;columns:2 16rem}
a{color:${accent}}
.table{overflow-x:auto;margin:1.25rem 0}
.table:focus-visible{outline:3px solid ${accent};outline-offset:2px}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
caption{padding:0 0 .4rem;text-align:left}
th,td{padding:.4rem .6rem;border-bottom:1px solid ${line};text-align:left;vertical-align:top}
thead th{background:${tint};border-bottom:2px solid ${accent};vertical-align:bottom}
tbody th{font-weight:400}
.date{white-space:nowrap}
.end{text-align:right}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.3rem 1.25rem}
dt{color:${quiet}}
dd{margin:0}
blockquote{padding-left:1rem;border-left:4px solid ${accent}}
.question{margin:1rem 0;padding:.75rem 1rem;background:${tint};border-left:4px solid ${accent};max-width:42rem}
.question p{margin:0}
.question .why{margin-top:.25rem;color:${ink}}
.answer div{height:2.25rem;border-bottom:1px solid ${quiet}}
body>footer{margin-top:3rem;border-top:1px solid ${line};padding-top:.75rem}
@media (max-width:30rem){header{grid-template-columns:1fr}.logo{grid-column:1;grid-row:auto;margin-bottom:1rem}
dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}h1{font-size:1.75rem}}
@page{size:A4;margin:18mm}
@media print{body{padding:0;max-width:none;font-size:10.5pt}nav{display:none}
h2,h3,caption{break-after:avoid}tr,figure,blockquote,.question{break-inside:avoid}thead{display:table-header-group}
.table{overflow:visible}}
`;
}
