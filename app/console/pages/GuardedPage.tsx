import { usePermissions } from "ra-core";
import { type ComponentType, lazy } from "react";
import { useParams } from "react-router-dom";
import type { AppPermission } from "~/domain/permissions";
import { type ConsoleResource, permissionsThatAllow } from "~/ui/console-resource";
import { PageLoading } from "~/ui/PageState";

const AccessDenied = lazy(() => import("../layout/AccessDenied"));
const NotFound = lazy(() => import("../layout/NotFound"));

interface GuardedPageProps {
  resource: ConsoleResource;
  /** What the page is for, in the words of permissionsThatAllow. */
  action: string;
  page: ComponentType;
}

/**
 * A page of a resource as its address asks for it. Whoever may not open it reads the same sentence on
 * every page. react-admin gives each page all addresses below its own; there is nothing at those.
 */
export function GuardedPage({ resource, action, page: Page }: GuardedPageProps) {
  const below = useParams()["*"];
  const { permissions, isPending } = usePermissions<ReadonlySet<AppPermission>>();
  if (below) return <NotFound />;
  if (isPending) return <PageLoading />;
  const isAllowed = permissionsThatAllow(resource, action).some((one) => permissions?.has(one));
  return isAllowed ? <Page /> : <AccessDenied />;
}
