import {html} from 'lit'
import {alerts} from '../base/alert.styles.ts'
import {adopt} from '../parts/adopt.ts'
import {icon} from '../parts/icons.ts'
import {panelPlan} from './panel-plan.words.ts'
import type {PanelView} from './panel-view.ts'

/** On a plan without accounting: which plan has it, and the host's way to it. */
export function renderPlan({host}: PanelView) {
  adopt(host, alerts)
  const words = host.words('panel-plan', panelPlan)
  return html`<div class="alert info" part="plan">
    ${icon('info')}
    <div>
      <p class="what">${words.planHeading(host.plan)}</p>
      <p>${words.planMore}</p>
      <slot name="upgrade"></slot>
    </div>
  </div>`
}
