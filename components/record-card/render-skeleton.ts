import {html} from 'lit'
import type {RecordCardWords} from './record-card.words.ts'

/** The shape of what comes; shows itself only after a moment. */
export const renderSkeleton = (words: RecordCardWords) =>
  html`<div class="loading">
    <span class="hidden" role="status">${words.loading}</span>
    <span class="skeleton short"></span><span class="skeleton long"></span>
    <div class="blocks"><span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span></div>
  </div>`
