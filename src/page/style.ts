/**
 * The look of the pages: fonts of the system, much room, and colours that every eye tells apart (after Okabe and Ito),
 * darkened or lightened until text in them has a contrast of 4.5 and lines have one of 3.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --panel: #f6f7f9; --ink: #1c2127; --muted: #59626d; --line: #d8dde3; --grid: #e4e7eb;
  --link: #0b5cad; --point: #0067a5; --worse: #b3400a; --better: #00755a; --open: #6a4b9a; --limit: #8f5a00;
  --load: #6e7781; --prefill: #c27800; --decode: #0072b2; --overhead: #a3457f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171b; --panel: #1d2126; --ink: #e6e9ed; --muted: #a3adb8; --line: #363d46; --grid: #2a3037;
    --link: #79b8ff; --point: #66b8f0; --worse: #ff9466; --better: #3fd0a5; --open: #c0a6ef; --limit: #e5b354;
    --load: #9aa4af; --prefill: #e8a838; --decode: #56b4e9; --overhead: #d98abb;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
  overflow-wrap: break-word;
}
header, nav, main, footer { max-width: 64rem; margin: 0 auto; padding: 0 1.25rem; }
main:focus { outline: none; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -100vw; top: 0; padding: .6rem 1rem; background: var(--paper); z-index: 1; }
.skip:focus { left: 0; }
header { padding-top: 3rem; }
.eyebrow { margin: 0 0 .75rem; color: var(--muted); font-size: .9rem; }
.dot { color: var(--muted); }
h1 { margin: 0; font-size: clamp(1.45rem, 1rem + 2vw, 2.1rem); line-height: 1.25; font-weight: 650; letter-spacing: -.01em; text-wrap: balance; border-left: 5px solid var(--line); padding-left: 1rem; }
header.worse h1 { border-color: var(--worse); }
header.better h1 { border-color: var(--better); }
header.steady h1 { border-color: var(--point); }
header.open h1 { border-color: var(--open); }
h2 { margin: 0 0 1.25rem; font-size: 1.45rem; line-height: 1.3; letter-spacing: -.005em; }
h3 { margin: 0 0 .5rem; font-size: 1.08rem; }
h4 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
section { padding: 2.25rem 0 0; margin-top: 1.75rem; border-top: 1px solid var(--line); }
.intro { margin-top: 1.5rem; }
p, ul, figcaption, .scroll { margin: 0 0 1rem; }
main > section > p, .intro p, figcaption, .lead { max-width: 46rem; }
.facts, .lead, .small, figcaption, .why { color: var(--muted); font-size: .92rem; }
nav { margin-top: 1.75rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; list-style: none; padding: .6rem 0; margin: 0; border-block: 1px solid var(--line); font-size: .92rem; }
code { font: .9em ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; background: var(--panel); border-radius: 4px; padding: .1em .35em; overflow-wrap: anywhere; white-space: break-spaces; }
pre { font: .88rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--panel); border-radius: 6px; padding: .9rem 1rem; overflow-x: auto; }
.callout { border-left: 4px solid var(--worse); background: var(--panel); padding: .7rem 1rem; border-radius: 0 6px 6px 0; }
.scroll { overflow-x: auto; max-width: 100%; }
table { border-collapse: collapse; font-size: .9rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .45rem .9rem .45rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; color: var(--muted); white-space: nowrap; }
th:last-child, td:last-child { padding-right: 0; }
td { min-width: 3rem; max-width: 34rem; }
td code { overflow-wrap: break-word; }
.n { text-align: right; white-space: nowrap; }
details > summary { cursor: pointer; width: fit-content; color: var(--link); font-size: .9rem; padding: .15rem 0; }
details > summary h3 { display: inline; color: var(--ink); }
details > .scroll { margin-top: .5rem; max-height: 26rem; overflow: auto; }
details.agent { margin: 0 0 1.5rem; }
details.agent:not([open]) { margin: 0 0 .35rem; }
details.agent > summary { font-size: 1rem; }
figure { margin: 0 0 1.75rem; min-width: 0; }
figure > details { margin-top: -.5rem; }
svg.plot { display: block; max-width: 100%; height: auto; color: var(--muted); font-family: inherit; overflow: visible; }
svg.plot text { white-space: pre; }
svg.wide { min-width: 620px; width: 100%; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr)); gap: .5rem 2.5rem; }
.pair svg { width: 100%; margin-bottom: .35rem; }
.forest ul { list-style: none; padding: 0; margin: 0 0 1rem; }
.forest li, .forest .axis { display: grid; grid-template-columns: minmax(8rem, 1fr) minmax(12rem, 26rem) minmax(9rem, 19.5rem); gap: 0 1.25rem; align-items: center; }
.forest li { border-top: 1px solid var(--grid); padding: .2rem 0; font-size: .92rem; line-height: 1.4; }
.forest .axis .what { grid-column: 2; }
.forest .what svg { width: 100%; }
.forest .why { grid-column: 2 / -1; margin: 0 0 .25rem; }
.forest .what .why { grid-column: auto; }
.says { font-variant-numeric: tabular-nums; }
.says span { white-space: nowrap; }
.title { margin: 0 0 .35rem; font-weight: 600; font-size: .92rem; }
.says b { font-weight: 600; }
.worse .says b, .mark.slower { color: var(--worse); }
.better .says b, .mark.faster, .mark.accepted { color: var(--better); }
.open .says b { color: var(--open); }
.mark { white-space: nowrap; margin-right: .8em; }
.mark.at { color: var(--point); }
.mark.own { color: var(--ink); }
.mark.level { color: var(--limit); }
.key { white-space: nowrap; margin-right: .8em; }
.key::before { content: ""; display: inline-block; width: .8em; height: .8em; margin-right: .4em; border-radius: 2px; background: currentColor; vertical-align: -.05em; }
.key.load::before { background: var(--load); }
.key.prefill::before { background: var(--prefill); }
.key.decode::before { background: var(--decode); }
.key.overhead::before { background: var(--overhead); }
footer { padding-top: 1rem; padding-bottom: 3rem; margin-top: 3rem; color: var(--muted); font-size: .88rem; }
@media screen and (max-width: 46rem) {
  header { padding-top: 1.75rem; }
  .forest li, .forest .axis { grid-template-columns: 1fr; gap: 0; }
  .forest li { padding: .6rem 0; }
  .forest .axis .what, .forest .why { grid-column: 1; }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #ffffff; --panel: #f6f7f9; --ink: #000000; --muted: #4a525b; --line: #c8ced5; --grid: #e4e7eb;
    --link: #000000; --point: #0067a5; --worse: #b3400a; --better: #00755a; --open: #6a4b9a; --limit: #8f5a00;
    --load: #6e7781; --prefill: #c27800; --decode: #0072b2; --overhead: #a3457f;
  }
  body { font-size: 10pt; }
  header, nav, main, footer { max-width: none; padding: 0; }
  nav, .skip { display: none; }
  h2, h3, h4, summary, .title { break-after: avoid; }
  .forest li, .forest .axis { grid-template-columns: minmax(6rem, 1fr) 20rem 13rem; }
  .says span { white-space: normal; }
  .pair { grid-template-columns: 1fr 1fr; gap: .25rem 1.5rem; }
  svg, tr, .forest li { break-inside: avoid; }
  figcaption { break-before: avoid; }
  section { margin-top: 1rem; padding-top: 1rem; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  details > summary { list-style: none; color: var(--muted); }
  .scroll, details > .scroll { overflow: visible; max-height: none; }
  svg.wide { min-width: 0; width: 100%; }
  table { font-size: 8pt; }
  thead { display: table-header-group; }
}
`;
