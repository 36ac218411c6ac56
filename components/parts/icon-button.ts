import {html, nothing, type TemplateResult} from 'lit'

export interface IconButtonState {
  /** More than the name, such as when it was last done; shown as a tooltip and read as its description. */
  tip?: string | undefined
  /** Why it cannot be pressed: shown as its tooltip; it stays in the tab order. */
  reason?: string | undefined
  busy?: boolean
}

/** A button that shows a picture, named in words. Its id is unique in the element. */
export function iconButton(
  id: string,
  icon: TemplateResult,
  label: string,
  press: (event: Event) => void,
  {tip, reason, busy = false}: IconButtonState = {},
) {
  const more = reason ?? tip
  return html`<button
    id=${id}
    class="button plain icon compact"
    part="button ${id}-button"
    type="button"
    aria-label=${label}
    aria-describedby=${more ? `${id}-tip` : nothing}
    aria-disabled=${reason || busy ? 'true' : nothing}
    data-tip=${more ?? label}
    @click=${reason || busy ? nothing : press}
  >
    ${icon}${more ? html`<span id="${id}-tip" hidden>${more}</span>` : nothing}
  </button>`
}

/** The same for a place to go to: opens in a new tab, which its name should say. */
export function iconLink(id: string, icon: TemplateResult, label: string, href: string) {
  return html`<a
    id=${id}
    class="button plain icon compact"
    part="button ${id}-button"
    href=${href}
    target="_blank"
    rel="noopener"
    aria-label=${label}
    data-tip=${label}
    >${icon}</a
  >`
}
