import {deskStyles} from './desk/styles.ts'

/** The one style sheet of all pages: system fonts, both colour schemes, from 320 px up. */
export const styleSheet = `:root {
  color-scheme: light dark;
  --ground: light-dark(#f4f5f7, #14171c);
  --surface: light-dark(#ffffff, #1c2027);
  --raised: light-dark(#f8f9fb, #232831);
  --line: light-dark(#d9dde4, #343b47);
  --line-strong: light-dark(#868f9d, #788294);
  --text: light-dark(#1b2330, #e8ebf0);
  --quiet: light-dark(#566072, #a4adbb);
  --accent: light-dark(#4b3fb5, #aaa2ff);
  --accent-surface: light-dark(#4b3fb5, #6f63e0);
  --accent-wash: light-dark(#efedfb, #2a2748);
  --ok: light-dark(#17693a, #7fd6a2);
  --ok-wash: light-dark(#e3f4ea, #17352a);
  --warn: light-dark(#7d4c00, #f0bd6a);
  --warn-wash: light-dark(#fdf1da, #3a2d14);
  --bad: light-dark(#a3232c, #ff9a9f);
  --bad-wash: light-dark(#fbe7e8, #42201f);
  font: 100%/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font-size: 0.9375rem; overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; letter-spacing: -0.01em; }
h2 { font-size: 1rem; margin: 0; }
p { margin: 0; }
ul, ol, dl, dd { margin: 0; padding: 0; }
.plain { list-style: none; }
.quiet { color: var(--quiet); }
.small { font-size: 0.8125rem; }
.stack { display: grid; gap: 1rem; align-content: start; grid-template-columns: minmax(0, 1fr); }
.near { display: grid; gap: 0.25rem; }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center; }
.spread { justify-content: space-between; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; inset-inline-start: 0.5rem; top: -4rem; background: var(--surface); padding: 0.5rem 1rem; z-index: 3; }
.skip:focus { top: 0.5rem; }

.simulated {
  background: repeating-linear-gradient(-45deg, #ffd75e 0 14px, #f7c93c 14px 28px);
  color: #2b2200; font-size: 0.8125rem; font-weight: 600; text-align: center; padding: 0.25rem 1rem;
}
.simulated a { color: inherit; }

.frame { background: var(--surface); border-block-end: 1px solid var(--line); }
.frame > div { max-width: 70rem; margin-inline: auto; padding: 0.75rem 1rem 0; display: grid; gap: 0.5rem; }
.frame .name { font-weight: 650; font-size: 1.0625rem; color: inherit; text-decoration: none; }
.frame nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; list-style: none; }
.frame nav a { display: block; padding: 0.5rem 0; color: var(--quiet); text-decoration: none; border-block-end: 3px solid transparent; }
.frame nav a:hover { color: var(--text); }
.frame nav a[aria-current] { color: var(--text); font-weight: 600; border-color: var(--accent); }
main { max-width: 70rem; margin-inline: auto; padding: 1.5rem 1rem 4rem; display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 1fr); }
main.narrow { max-width: 30rem; padding-block-start: clamp(1.5rem, 8vh, 5rem); }

.card { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 1.25rem; }
.card.flush { padding: 0; overflow: hidden; }
.card.flush > header { padding: 0.875rem 1.25rem; border-block-end: 1px solid var(--line); }
.narrow .card { padding: clamp(1.25rem, 6vw, 2rem); box-shadow: 0 1px 2px rgb(0 0 0 / 6%), 0 8px 24px rgb(0 0 0 / 6%); }
.columns { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); }

.chip { display: inline-block; font-size: 0.75rem; font-weight: 600; line-height: 1.25rem; padding: 0 0.5rem; border-radius: 1rem; white-space: nowrap; background: var(--raised); color: var(--quiet); border: 1px solid var(--line); }
.chip.ok { background: var(--ok-wash); color: var(--ok); border-color: transparent; }
.chip.warn { background: var(--warn-wash); color: var(--warn); border-color: transparent; }
.chip.bad { background: var(--bad-wash); color: var(--bad); border-color: transparent; }
.chip.info { background: var(--accent-wash); color: var(--accent); border-color: transparent; }
.notice { border-radius: 8px; padding: 0.75rem 1rem; border-inline-start: 4px solid; }
.notice.done { background: var(--ok-wash); border-color: var(--ok); }
.notice.refused { background: var(--bad-wash); border-color: var(--bad); }

button, .button, input, select, textarea { font: inherit; color: inherit; min-height: 2.375rem; border-radius: 6px; }
button, .button { display: inline-block; padding: 0.375rem 1rem; border: 1px solid var(--line-strong); background: var(--surface); cursor: pointer; font-weight: 550; text-align: center; text-decoration: none; }
button:hover { background: var(--raised); }
button.primary { background: var(--accent-surface); border-color: transparent; color: #ffffff; }
button.primary:hover { filter: brightness(1.1); }
button.danger { color: var(--bad); }
button[disabled] { color: var(--quiet); cursor: not-allowed; border-style: dashed; }
input, select, textarea { padding: 0.375rem 0.625rem; border: 1px solid var(--line-strong); background: var(--surface); max-width: 100%; }
input[type='checkbox'], input[type='radio'] { min-height: 0; width: 1.125rem; height: 1.125rem; accent-color: var(--accent-surface); flex: none; }
label.field { display: grid; gap: 0.25rem; font-size: 0.8125rem; font-weight: 550; }
label.field > :is(input, select, textarea) { font-size: 0.9375rem; font-weight: 400; width: 100%; }
@media (pointer: coarse) { button, .button, input, select { min-height: 2.75rem; } }

.choices { display: grid; gap: 0.5rem; list-style: none; }
.choice { display: flex; gap: 0.75rem; align-items: center; width: 100%; text-align: start; padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 8px; background: var(--surface); font-weight: 400; }
.choice:is(button, label):hover { border-color: var(--accent); background: var(--accent-wash); cursor: pointer; }
.choice.shut { background: var(--raised); color: var(--quiet); cursor: not-allowed; }
.choice > .near { gap: 0; flex: 1; min-width: 0; }
.face { flex: none; width: 2.25rem; height: 2.25rem; border-radius: 50%; display: grid; place-items: center; background: var(--accent-wash); color: var(--accent); font-weight: 650; font-size: 0.8125rem; }
.granted { display: grid; gap: 0.5rem; list-style: none; }
.granted li { display: grid; grid-template-columns: 1.25rem 1fr; gap: 0.5rem; }
.granted li::before { content: '\\2713'; content: '\\2713' / ''; color: var(--ok); font-weight: 700; }

.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th { font-size: 0.75rem; font-weight: 600; color: var(--quiet); text-align: start; background: var(--raised); white-space: nowrap; }
th, td { padding: 0.5rem 0.75rem; border-block-end: 1px solid var(--line); vertical-align: baseline; }
tbody tr:last-child > * { border-block-end: 0; }
tfoot td, tfoot th { border-block-end: 0; background: none; font-size: inherit; color: inherit; }
:is(th, td):first-child { padding-inline-start: 1.25rem; }
:is(th, td):last-child { padding-inline-end: 1.25rem; }
.amount { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
td.words { min-width: 12rem; }
td.tight { white-space: nowrap; }
tr.total > * { font-weight: 700; border-block-start: 1px solid var(--line); }
.figures { display: grid; gap: 1px; background: var(--line); border-radius: 8px; overflow: hidden; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr)); border: 1px solid var(--line); }
.figures > div { background: var(--surface); padding: 0.75rem 1rem; }
.figures dt { font-size: 0.75rem; color: var(--quiet); }
.figures dd { font-size: 1.1875rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.figures dd.late { color: var(--bad); }
dl.facts { display: grid; gap: 0.375rem 1rem; grid-template-columns: minmax(6rem, auto) 1fr; }
dl.facts dt { color: var(--quiet); font-size: 0.8125rem; }
.tabs { display: flex; flex-wrap: wrap; gap: 0.25rem 0.5rem; list-style: none; }
.tabs a { display: block; padding: 0.25rem 0.75rem; border-radius: 1rem; text-decoration: none; color: var(--quiet); border: 1px solid transparent; }
.tabs a[aria-current] { background: var(--accent-wash); color: var(--accent); font-weight: 600; }
fieldset.bare { border: 0; margin: 0; padding: 0; min-width: 0; }
legend { padding: 0 0 0.5rem; }
th.code { background: none; color: inherit; font-size: inherit; white-space: normal; min-width: 7rem; max-width: 11rem; }
.foot { align-self: end; }
.foot button { width: 100%; }
.columns.tight { grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); }
.empty { padding: 2rem 1.25rem; text-align: center; color: var(--quiet); }
@media (max-width: 40rem) { .wide { display: none; } :is(th, td) { padding-inline: 0.5rem; } td.words { min-width: 7rem; } table { overflow-wrap: normal; } }
@media print { .simulated { background: none; } form, .frame nav { display: none; } }
@media (forced-colors: active) { .chip, .figures > div, .choice { border: 1px solid; } }
${deskStyles}`
