import {html} from 'lit'
import type {Decorator} from '@storybook/web-components-vite'
import '../components/provider/define.ts'
import {pseudoPack} from '../components/base/pseudo.ts'
import {now} from '../stories/samples/moments.ts'

const packs = {'en-XA': () => Promise.resolve(pseudoPack)}

/** A page of a host around the story: its colours, direction, language, width and clock, and the client that a loader made. */
export const frame: Decorator = (story, {globals, loaded, parameters, viewMode}) => {
  const {theme, direction, speech, width} = globals as Record<string, string>
  const dark = (parameters['theme'] ?? theme) === 'dark'
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light'
  document.body.style.background = dark ? '#191c21' : '#ffffff'
  const room = String(parameters['width'] ?? (width === 'full' ? (parameters['room'] ?? 'full') : width))
  return html`<div
    data-frame
    dir=${(parameters['direction'] as string | undefined) ?? direction ?? 'ltr'}
    lang=${speech ?? 'en-GB'}
    style="padding: ${viewMode === 'docs' ? 0 : 24}px; font: 1rem/1.5 'Inter Variable', system-ui, sans-serif; color-scheme: ${dark ? 'dark' : 'light'};
      ${viewMode === 'docs' && dark ? 'background: #191c21' : ''}"
  >
    <div style="max-inline-size: ${room === 'full' ? 'none' : `${room}px`}; min-block-size: ${(parameters['height'] as string | undefined) ?? '0'}">
      <xero-provider
        .client=${loaded['client']}
        .packs=${packs}
        .now=${() => Date.parse(now)}
        locale=${(parameters['speech'] as string | undefined) ?? speech ?? 'en-GB'}
        time-zone="Europe/London"
        >${story()}</xero-provider
      >
    </div>
  </div>`
}
