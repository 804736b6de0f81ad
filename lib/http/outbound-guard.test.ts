import { describe, expect, it } from "vitest";
import type { Environment, Remote } from "@/lib/domain/remote-address";
import { assertAllowedBaseUrl } from "./outbound-guard";
import { OutboundNotAllowedError } from "./outbound-not-allowed-error";

const check = (url: string, environment: Environment, remote?: Remote) => () => {
  assertAllowedBaseUrl(url, environment, remote);
};

describe("a base URL is allowed", () => {
  it.each<[string, Environment, Remote]>([
    ["https://csp-api.campaignregistry.com/v2", "PRODUCTION", "tcr"],
    ["https://csp-api-staging.campaignregistry.com/v2", "STAGING", "tcr"],
    ["https://dca-api.campaignregistry.com/v2", "PRODUCTION", "tcr"],
    ["http://127.0.0.1:4010/tcr/csp/v2", "SANDBOX", "tcr"],
    ["http://localhost:4010/tcr/csp/v2", "SANDBOX", "tcr"],
    ["http://[::1]:4010/tcr/csp/v2", "SANDBOX", "tcr"],
    ["https://abc12.api.infobip.com", "PRODUCTION", "infobip"],
    ["https://api-ny2.infobip.com", "PRODUCTION", "infobip"],
    ["https://api.bandwidth.com/api", "PRODUCTION", "bandwidth"],
    ["https://dashboard.bandwidth.com/api", "PRODUCTION", "bandwidth"],
    ["https://test.api.bandwidth.com", "STAGING", "bandwidth"],
    ["http://127.0.0.1:4010/bandwidth/api", "SANDBOX", "bandwidth"],
  ])("%s in %s for %s", (url, environment, remote) => {
    expect(check(url, environment, remote)).not.toThrow();
  });
});

describe("a base URL is refused", () => {
  it.each<[string, string, Environment]>([
    ["another host", "https://evil.example/v2", "PRODUCTION"],
    ["a host that only begins alike", "https://csp-api.campaignregistry.com.evil.example/v2", "PRODUCTION"],
    ["a host that only ends alike", "https://evilcsp-api.campaignregistry.com/v2", "PRODUCTION"],
    [
      "a user name that looks like the host",
      "https://csp-api.campaignregistry.com@evil.example/v2",
      "PRODUCTION",
    ],
    ["credentials in the address", "https://key:secret@csp-api.campaignregistry.com/v2", "PRODUCTION"],
    ["no encryption", "http://csp-api.campaignregistry.com/v2", "PRODUCTION"],
    ["another port", "https://csp-api.campaignregistry.com:8443/v2", "PRODUCTION"],
    ["staging in production", "https://csp-api-staging.campaignregistry.com/v2", "PRODUCTION"],
    ["production in staging", "https://csp-api.campaignregistry.com/v2", "STAGING"],
    ["production in the sandbox", "https://csp-api.campaignregistry.com/v2", "SANDBOX"],
    ["loopback in production", "http://127.0.0.1:4010/tcr/csp/v2", "PRODUCTION"],
    ["loopback in staging, even encrypted", "https://127.0.0.1/v2", "STAGING"],
    ["a machine of the network in the sandbox", "http://192.168.0.5:4010/", "SANDBOX"],
    ["cloud metadata in the sandbox", "http://169.254.169.254/latest/", "SANDBOX"],
    ["a name that begins like loopback", "http://127.0.0.1.evil.example/", "SANDBOX"],
    ["a query", "https://csp-api.campaignregistry.com/v2?x=1", "PRODUCTION"],
    ["another scheme", "file:///etc/passwd", "SANDBOX"],
    ["no URL", "campaignregistry", "PRODUCTION"],
    ["nothing", "", "PRODUCTION"],
  ])("%s", (_, url, environment) => {
    expect(check(url, environment)).toThrow(OutboundNotAllowedError);
  });

  it("of one registry for another", () => {
    expect(check("https://api.bandwidth.com/api", "PRODUCTION", "tcr")).toThrow(OutboundNotAllowedError);
  });

  it("in words without the credentials it may hold", () => {
    expect(check("https://key:secret@evil.example/v2?token=1", "PRODUCTION")).toThrow(
      "evil.example is not an address of the production environment.",
    );
  });
});
