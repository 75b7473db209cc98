import { list } from '../http/listing.ts';
import { ok } from '../http/reply.ts';
import { userOf } from '../http/request.ts';
import type { Routes } from '../http/routes.ts';
import { findTemplate } from './find-template.ts';
import { jobTemplateJson, runsOf } from './job-template.ts';
import { associations } from './job-template-links.ts';
import { createTemplate, deleteTemplate, patchTemplate } from './job-template-write.ts';
import { launchRequirements } from './launch-get.ts';
import { launch } from './launch-post.ts';
import { JOB, JOB_TEMPLATE } from './models.ts';
import { canRead } from './permissions.ts';
import { surveyRoutes } from './survey-spec.ts';
import { anyJobJson } from './unified-job.ts';

/** Job templates and what hangs on them. */
export function jobTemplateRoutes(routes: Routes): void {
  routes.add('/job_templates/', {
    title: 'Job Template List',
    GET: (call) => {
      const seen = call.world.job_templates.filter((row) => canRead(userOf(call), 'job_template', row));
      return list(call, JOB_TEMPLATE, seen, (row) => jobTemplateJson(call, row, false), 'name');
    },
    POST: createTemplate,
  });
  routes.add('/job_templates/:id/', {
    title: 'Job Template Detail',
    GET: (call, id) => ok(jobTemplateJson(call, findTemplate(call, id), true)),
    PUT: (call, id) => patchTemplate(call, findTemplate(call, id), true),
    PATCH: (call, id) => patchTemplate(call, findTemplate(call, id), false),
    DELETE: (call, id) => deleteTemplate(call, findTemplate(call, id)),
  });
  routes.add('/job_templates/:id/launch/', {
    title: 'Job Template Launch',
    description: 'Launch a Job Template',
    GET: (call, id) => launchRequirements(call, findTemplate(call, id)),
    POST: (call, id) => launch(call, findTemplate(call, id)),
  });
  routes.add('/job_templates/:id/jobs/', {
    title: 'Job Template Job List',
    GET: (call, id) => {
      const jobs = runsOf(call.world, findTemplate(call, id).id).filter((job) => job.type === 'job');
      return list(call, JOB, jobs, (job) => anyJobJson(call, job, false));
    },
  });
  routes.add('/job_templates/:id/slice_workflow_jobs/', {
    title: 'Slice Workflow Job List',
    GET: (call, id) => {
      const jobs = runsOf(call.world, findTemplate(call, id).id).filter((job) => job.type === 'workflow_job');
      return list(call, JOB, jobs, (job) => anyJobJson(call, job, false));
    },
  });
  surveyRoutes(routes, 'job_templates', (call, id) => findTemplate(call, id));
  associations(routes);
}
