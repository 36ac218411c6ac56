/** What only the testing desk needs. */
export const deskStyles = `main.desk { max-width: 96rem; }
.desk-columns { display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 1fr); align-items: start; }
@media (min-width: 62rem) { .desk-columns { grid-template-columns: minmax(19rem, 1fr) minmax(0, 2fr); } }
.desk .figure { font-size: 1.25rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.desk button { padding-inline: 0.75rem; }
.desk button.small, .desk td button { min-height: 1.875rem; padding-block: 0.125rem; font-size: 0.8125rem; }
.desk td button { margin-block: 0.125rem; }
.desk .short { max-height: 34rem; overflow: auto; border: 1px solid var(--line); border-radius: 8px; }
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
code, pre { font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace; }
`
