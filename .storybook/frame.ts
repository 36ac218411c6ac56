import {html, nothing} from 'lit'
import type {Decorator} from '@storybook/web-components-vite'
import '../components/provider/define.ts'
import {pseudoPack} from '../components/base/pseudo.ts'
import {now} from '../stories/samples/moments.ts'

const packs = {'en-XA': () => Promise.resolve(pseudoPack)}

/** How a host that is denser, or airier, sets the kit. */
const densities: Readonly<Record<string, string>> = {
  compact: '--xero-kit-control-height: 28px; --xero-kit-font-size: 0.8125rem;',
  comfortable: '--xero-kit-control-height: 40px; --xero-kit-font-size: 0.9375rem;',
}

/** A page of a host around the story: its colours, direction, language, width and clock, and the client that a loader made. */
export const frame: Decorator = (story, {globals, loaded, parameters, tags, viewMode}) => {
  const {theme, direction, speech, width, density = ''} = globals as Record<string, string>
  const dark = (parameters['theme'] ?? theme) === 'dark'
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light'
  document.body.style.background = dark ? '#191c21' : '#ffffff'
  const room = String(parameters['width'] ?? (width === 'full' ? (parameters['room'] ?? 'full') : width))
  return html`<div
    data-frame
    dir=${(parameters['direction'] as string | undefined) ?? direction ?? 'ltr'}
    lang=${speech ?? 'en-GB'}
    style="padding: ${viewMode === 'docs' ? 16 : 24}px; font: 1rem/1.5 'Inter Variable', system-ui, sans-serif; color-scheme: ${dark ? 'dark' : 'light'};
      ${densities[density] ?? ''} ${viewMode === 'docs' && dark ? 'background: #191c21' : ''}"
  >
    ${
      tags.includes('forced-colours') && !matchMedia('(forced-colors: active)').matches
        ? html`<p style="margin: 0 0 16px; font-size: 0.75rem">
            Turn on your system’s contrast theme, or emulate <code>forced-colors: active</code> in the browser’s rendering
            tools, to see it live: a page cannot switch it on. Its approved picture was drawn so.
          </p>`
        : nothing
    }
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
