import Box from "@mui/material/Box";
import { styled } from "@mui/material/styles";
import { useListContext } from "react-admin";
import { NavLink } from "react-router-dom";
import { BANKS } from "../banks";
import { totalOf, useFacets } from "../use-facets";

const number = new Intl.NumberFormat("en");

const Tab = styled(NavLink)(({ theme }) => ({
  padding: "8px 14px",
  color: theme.palette.text.secondary,
  textDecoration: "none",
  fontWeight: 600,
  borderBottom: "2px solid transparent",
  "&:hover": { color: theme.palette.text.primary },
  "&:focus-visible": { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -2 },
  "&[aria-current=page]": {
    color: theme.palette.primary.main,
    borderBottomColor: theme.palette.primary.main,
  },
}));

/** The four banks, each with the number of its questions; what is searched for goes along. */
export function BankTabs() {
  const facets = useFacets();
  const { filterValues } = useListContext();
  // Types are different in each bank; everything else means the same.
  const { type: _, ...shared } = filterValues;
  const search = Object.keys(shared).length
    ? `?filter=${encodeURIComponent(JSON.stringify(shared))}`
    : "";
  return (
    <Box
      component="nav"
      aria-label="Question banks"
      sx={{ display: "flex", overflowX: "auto", borderBottom: 1, borderColor: "divider" }}
    >
      {BANKS.map(({ name, title }) => {
        const counted = facets[name];
        return (
          <Tab key={name} to={`/admin/${name}${search}`} end>
            {title}
            {counted && (
              <Box component="span" sx={{ ml: 1, fontWeight: 400, fontSize: "0.85em" }}>
                {number.format(totalOf(counted))}
              </Box>
            )}
          </Tab>
        );
      })}
    </Box>
  );
}
