// What is folded prints unfolded, also where the style sheet cannot say so.
let folded = []
addEventListener('beforeprint', () => {
  folded = [...document.querySelectorAll('details.frame:not([open])')]
  for (const one of folded) one.open = true
})
addEventListener('afterprint', () => {
  for (const one of folded) one.open = false
})

// The report page: its print button appears where a script can press it; Ctrl+P does the same everywhere.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
