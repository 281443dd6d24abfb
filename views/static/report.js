// The report page: its print button appears where a script can press it; Ctrl+P does the same everywhere.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
