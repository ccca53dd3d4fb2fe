-- A person who signs in sees in which co-operatives he holds an office or is a member.
-- Reading only: writing stays inside the tenant, as the engine's policy `own_rows` says.
CREATE POLICY rows_of_the_user ON identity_appointment FOR SELECT
    USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
CREATE POLICY rows_of_the_user ON identity_memberlink FOR SELECT
    USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
