import { lazy } from "react";

/** The pages before the console; a signed-in person downloads none of them. */
export const LoginPage = lazy(() => import("./LoginPage"));
export const ForgotPasswordPage = lazy(() => import("./ForgotPasswordPage"));
export const SetPasswordPage = lazy(() => import("./SetPasswordPage"));
