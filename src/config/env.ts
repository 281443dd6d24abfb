/** Every variable Titian reads, with what it means. Nothing else in the house looks at `process.env`. */
export const VARIABLES = {
  TITIAN_HOST: 'Address to listen on. Default 127.0.0.1; 0.0.0.0 to be reached from other machines without a proxy.',
  TITIAN_PORT: 'Port to listen on. Default 8080.',
  TITIAN_PUBLIC_URL: 'Address under which browsers reach Titian, a path prefix allowed. Default http://localhost:PORT.',
  TITIAN_STAFF_URL: 'Address of the staff pages, when they stand on another host. Default: the public one.',
  TITIAN_SECRET: 'At least 32 bytes. Empty: made once and kept in the data folder. Required with PostgreSQL.',
  TITIAN_DATA_DIR: 'Folder for the database, the secret and the demo. Default ./data.',
  TITIAN_DATABASE_URL: 'postgres://user:password@host/database. Empty: SQLite in the data folder.',
  TITIAN_TRUST_PROXY: 'How many reverse proxies stand in front and set X-Forwarded-For. Default 0.',
  TITIAN_MAIL_URL: 'smtp://user:password@host:587 or smtps://. Empty: no mail is sent.',
  TITIAN_MAIL_FROM: 'Sender of mails. Required with TITIAN_MAIL_URL.',
  TITIAN_LOG_LEVEL: 'fatal, error, warn, info, debug or silent. Default info.',
  TITIAN_DEMO_PORT: 'Port of the demo news site. Default: port + 1; 0 switches it off.',
} as const

export type Variable = keyof typeof VARIABLES
export type Env = Partial<Record<Variable, string | undefined>>
