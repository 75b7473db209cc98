"""The guide's Python client: guide.py URL TOKEN TEMPLATE PAUSE [EXTRA_VARS]"""

import json
import sys
import time

import requests


class TowerClient:
    def __init__(self, url, token):
        self.url = url.rstrip("/")
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {token}"
        self.session.headers["Content-Type"] = "application/json"

    def launch_job(self, template_id, extra_vars=None):
        payload = {}
        if extra_vars:
            payload["extra_vars"] = extra_vars
        reply = self.session.post(f"{self.url}/api/v2/job_templates/{template_id}/launch/", json=payload)
        reply.raise_for_status()
        return reply.json()["id"]

    def wait_for_job(self, job_id, timeout=1800, interval=15.0):
        end_time = time.time() + timeout
        while time.time() < end_time:
            status = self.session.get(f"{self.url}/api/v2/jobs/{job_id}/").json()["status"]
            if status == "successful":
                return True
            if status in ("failed", "error", "canceled"):
                raise Exception(f"Job {job_id} {status}")
            time.sleep(interval)
        raise TimeoutError(f"Job {job_id} timed out")


url, token, template, pause, *rest = sys.argv[1:]
tower = TowerClient(url, token)
job = tower.launch_job(template, json.loads(rest[0]) if rest else None)
tower.wait_for_job(job, interval=float(pause))
