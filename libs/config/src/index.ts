export { settingsCatalogue, type DatabaseRole } from './catalogue.js';
export { ConfigModule, SETTINGS } from './config.module.js';
export { SettingsError, type Environment, type Setting } from './setting.js';
export {
  loadSettings,
  roleUrl,
  type LogLevel,
  type MailSettings,
  type ProcessName,
  type Profile,
  type Settings,
} from './settings.js';
