/** What only the testing desk needs. */
export const deskStyles = `main.desk { max-width: 96rem; }
.desk-columns { display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 1fr); align-items: start; }
@media (min-width: 62rem) { .desk-columns { grid-template-columns: minmax(19rem, 1fr) minmax(0, 2fr); } }
.desk .figure { font-size: 1.25rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.desk button { padding-inline: 0.75rem; }
.desk button.small, .desk td button { min-height: 1.875rem; padding-block: 0.125rem; font-size: 0.8125rem; }
.desk td button { margin-block: 0.125rem; }
.desk .short { max-height: 44rem; overflow: auto; border: 1px solid var(--line); border-radius: 8px; }
.desk .short thead th { position: sticky; top: 0; }
.desk .actions { display: flex; flex-wrap: wrap; gap: 0.25rem; }
.desk .columns.tight { grid-template-columns: repeat(auto-fit, minmax(min(100%, 7.5rem), 1fr)); gap: 0.75rem; }
.desk .actions button { white-space: nowrap; }
.desk .short :is(th, td) { padding-inline: 0.5rem; }
.desk .short :is(th, td):first-child { padding-inline-start: 0.75rem; }
.desk .grow { flex: 1 1 12rem; }
.desk .field > :is(input, select) { min-width: 0; }
.desk label.button { cursor: pointer; }
.desk input:focus-visible + label.button, .desk label.button:focus-within { outline: 2px solid var(--accent); }
#requests > li { border-block-end: 1px solid var(--line); }
#requests > li:last-child { border-block-end: 0; }
#requests summary { display: grid; grid-template-columns: 3.25rem 3.25rem minmax(0, 1fr) auto; gap: 0.5rem; padding: 0.375rem 0.75rem; cursor: pointer; font-size: 0.8125rem; font-variant-numeric: tabular-nums; align-items: baseline; }
@media (max-width: 40rem) { #requests summary { grid-template-columns: 3.25rem 1fr auto; } #requests summary code { grid-column: 1 / -1; grid-row: 2; } }
#requests summary:hover { background: var(--raised); }
#requests summary code { overflow-wrap: anywhere; }
#requests .bad-status { color: var(--bad); font-weight: 650; }
#requests .fine { color: var(--ok); font-weight: 650; }
#requests pre { margin: 0; padding: 0.75rem; background: var(--raised); overflow: auto; max-height: 20rem; font-size: 0.75rem; white-space: pre-wrap; }
@media (min-width: 62rem) { .desk .jump { display: none; } }
.desk [hidden] { display: none; }
.desk .outcome { display: contents; }
.desk .outcome > p, #lost { border-radius: 8px; padding: 0.5rem 0.75rem; border-inline-start: 4px solid; font-size: 0.875rem; }
.desk .outcome > [role='status'] { background: var(--ok-wash); border-color: var(--ok); }
.desk .outcome > [role='alert'] { background: var(--bad-wash); border-color: var(--bad); }
.desk .outcome > p:empty, #lost:empty { display: none; }
.desk .wrong { color: var(--bad); font-size: 0.8125rem; font-weight: 500; }
.desk [aria-invalid='true'] { border-color: var(--bad); box-shadow: inset 0 0 0 1px var(--bad); }
.desk .end { align-items: end; }
.desk .columns.tight { align-items: start; }
.desk label.field { align-content: start; }
.desk .columns.tight > .tick { padding-block: 0.25rem; }
.desk .whole { grid-column: 1 / -1; }
.desk .inside { padding-block-start: 0.75rem; }
.desk summary { cursor: pointer; }
.desk .tick { font-size: 0.9375rem; }
.desk textarea { resize: vertical; field-sizing: content; min-height: 2.375rem; }
.desk h3 { font-size: 0.875rem; margin: 0; }
.desk legend { font-weight: 650; font-size: 0.875rem; }
#editor { inline-size: min(64rem, 100vw - 1rem); max-inline-size: none; max-block-size: calc(100dvh - 1rem); padding: 0; border: 1px solid var(--line); border-radius: 12px; background: var(--surface); color: inherit; box-shadow: 0 8px 40px rgb(0 0 0 / 25%); overflow: auto; overscroll-behavior: contain; }
#editor.narrow { inline-size: min(34rem, 100vw - 1rem); }
@media (min-width: 100rem) { .desk .short td:has(.actions) { min-width: 16rem; } }
#editor::backdrop { background: rgb(15 18 24 / 55%); }
#editor .columns.tight { grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr)); }
#editor h2 { padding: 1rem 1.25rem 0.75rem; font-size: 1.125rem; overflow-wrap: anywhere; }
#editor .dialog-body { padding: 0 1.25rem 0.25rem; }
#editor form > .notice { margin-inline: 1.25rem; }
#editor .dialog-foot { position: sticky; inset-block-end: 0; padding: 0.75rem 1.25rem; background: var(--surface); border-block-start: 1px solid var(--line); z-index: 1; }
#editor .dialog-more { padding: 0 1.25rem 1rem; }
.lines { display: grid; gap: 0.75rem; }
.line { display: grid; gap: 0.5rem 0.75rem; grid-template-columns: repeat(12, minmax(0, 1fr)); align-items: start; border-block-start: 1px solid var(--line) !important; padding-block-start: 0.75rem !important; }
.line > label { grid-column: span 2; }
.line > .line-item { grid-column: span 3; }
.line > .line-words { grid-column: span 9; }
.line > .line-choice { grid-column: span 3; }
.line > button { grid-column: -3 / -1; justify-self: end; }
@media (max-width: 48rem) { .line { grid-template-columns: repeat(6, minmax(0, 1fr)); } .line > .line-item, .line > .line-words { grid-column: 1 / -1; } }
@media (max-width: 26rem) { .line > label { grid-column: span 3; } .line > :is(.line-item, .line-words, .line-choice) { grid-column: 1 / -1; } }
@media (max-width: 40rem) {
  .desk .short thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .desk .short :is(table, tbody) { display: block; }
  .desk .short tr { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; padding: 0.625rem 0.75rem; border-block-end: 1px solid var(--line); align-items: baseline; }
  .desk .short tr > td, .desk .short tr > td:first-child { padding: 0; border: 0; min-width: 0; text-align: start; white-space: normal; }
  .desk .short tr > td:empty { display: none; }
  .desk .short tr > td:first-child { flex: 1 0 100%; font-weight: 600; }
  .desk .short tr > td.words { flex: 1 0 100%; }
  .desk .short tr > td:has(.actions) { flex: 1 0 100%; }
  .desk .short tr > .amount > br { display: none; }
  .desk .short tr > .amount::before { content: attr(data-head) ' '; color: var(--quiet); font-size: 0.75rem; }
}
code, pre { font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace; }
`
