// Staff pages work without this file; it only saves steps.
export {}
