import type {Meta, StoryObj} from '@storybook/web-components-vite'
import {html} from 'lit'
import {failures, type FailureCode} from '../../src/contract/failure.ts'
import {failingElements, failureStates} from './failure-states.ts'
import {ranges, states, type Cell} from './states.ts'

/** Which story shows which state of which element; where one cannot be, it says why. */
const meta: Meta = {title: 'Design/States', tags: ['!autodocs'], parameters: {controls: {disable: true}}}
export default meta

const idOf = (title: string, story: string) => `${title.toLowerCase().replaceAll(' ', '-')}--${story}`

const renderCell = (title: string, cell: Cell) =>
  html`<td>
    ${
      'never' in cell
        ? html`<span class="never">${cell.never}</span>`
        : html`<ul>
            ${cell.map((story) => html`<li><a href="./?path=/story/${idOf(title, story)}" target="_top">${story.replaceAll('-', ' ')}</a></li>`)}
          </ul>`
    }
  </td>`

const renderTable = (caption: string, titles: readonly string[], rows: readonly {name: string; cells: readonly Cell[]}[]) =>
  html`<div class="sheet" tabindex="0" role="region" aria-label=${caption}>
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">State</th>
          ${titles.map((title) => html`<th scope="col">${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({name, cells}) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${cells.map((cell, index) => renderCell(titles[index]!, cell))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`

const look = html`<style>
  .sheet {
    overflow-x: auto;
    font-size: 0.8125rem;
    color: light-dark(#1c222b, #e9ecf1);
  }
  .sheet table {
    border-collapse: collapse;
    margin-block-end: 32px;
  }
  .sheet caption {
    padding-block: 8px;
    font-size: 1rem;
    font-weight: 600;
    text-align: start;
  }
  .sheet :is(th, td) {
    min-inline-size: 112px;
    padding: 6px 12px 6px 0;
    padding-inline: 0 12px;
    border-block-end: 1px solid light-dark(#dfe3e9, #343a44);
    text-align: start;
    vertical-align: top;
  }
  .sheet ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .sheet a {
    display: inline-block;
    min-block-size: 24px;
    color: light-dark(#1d5fc4, #7fb2ff);
  }
  .sheet .never {
    color: light-dark(#586273, #a3adbc);
  }
</style>`

/** Every element in every state in which it can be. */
export const States: StoryObj = {
  render: () =>
    html`${look}${renderTable(
      'Every element in every state',
      ranges.map(({title}) => title),
      states.map((name) => ({name, cells: ranges.map((range) => range.states[name])})),
    )}`,
}

/** Every way to fail, in every element that can meet it. */
export const Failures: StoryObj = {
  render: () =>
    html`${look}${renderTable(
      'Every failure in every element that asks the server',
      failingElements,
      (Object.keys(failures) as FailureCode[]).map((name) => ({name, cells: failureStates[name]})),
    )}`,
}
