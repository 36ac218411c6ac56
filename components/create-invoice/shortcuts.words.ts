export const createShortcuts = {
  list: [
    ['Enter ↓', 'The same field of the next line'],
    ['Shift Enter ↑', 'The same field of the line before'],
    ['Space', 'Tick or untick a line'],
    ['/', 'Find a line'],
    ['Ctrl Enter', 'Create'],
    ['?', 'Show or hide these shortcuts'],
  ] as readonly (readonly [string, string])[],
}
