/** Every `down`: a released state is left by a new migration, never by an undo that forgets rows. */
export function forwardOnly(): Promise<void> {
  return Promise.reject(new Error('Migrations go forward only.'));
}
