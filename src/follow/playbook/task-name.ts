/** Returns the task's name as Ansible prints it, such as `app : Restart` for a task of the role `app`. */
export function taskName({ role, task }: { role: string; task: string }): string {
  return role === '' || task.startsWith(`${role} : `) ? task : `${role} : ${task}`;
}
