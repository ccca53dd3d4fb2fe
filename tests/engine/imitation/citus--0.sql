-- Not Citus: it keeps no shards. It answers to the functions that `sokoguru distribute` calls, refuses
-- what Citus is known to refuse at that moment, and remembers each call. It shows that the statements
-- are valid, complete and in a possible order; it cannot show that Citus itself accepts them.
CREATE TABLE public.pg_dist_node (nodename text, isactive boolean, shouldhaveshards boolean);
CREATE TABLE public.imitation_calls (place bigserial, what text, relation text, beside text);
CREATE TABLE public.imitation_tables (
    table_name regclass PRIMARY KEY, citus_table_type text, distribution_column text
);
CREATE VIEW public.citus_tables AS SELECT * FROM public.imitation_tables;

CREATE FUNCTION public.imitation_refuse(p_table regclass, p_column text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_name text;
BEGIN
    IF EXISTS (SELECT FROM public.imitation_tables t WHERE t.table_name = p_table) THEN
        RAISE EXCEPTION 'table % is already distributed', p_table;
    END IF;
    SELECT tgname INTO v_name FROM pg_trigger WHERE tgrelid = p_table AND NOT tgisinternal;
    IF FOUND THEN
        RAISE EXCEPTION 'cannot distribute relation % because it has trigger %', p_table, v_name;
    END IF;
    SELECT conname INTO v_name FROM pg_constraint
    WHERE contype = 'f' AND p_table IN (conrelid, confrelid)
      AND NOT EXISTS (SELECT FROM public.imitation_tables t
                      WHERE t.table_name IN (conrelid, confrelid) AND t.table_name <> p_table);
    IF FOUND THEN
        RAISE EXCEPTION '% of % relates to a local table', v_name, p_table;
    END IF;
    SELECT indexrelid::regclass::text INTO v_name FROM pg_index
    WHERE indrelid = p_table AND (indisunique OR indisexclusion) AND p_column IS NOT NULL
      AND NOT EXISTS (SELECT FROM pg_attribute
                      WHERE attrelid = p_table AND attname = p_column AND attnum = ANY (indkey));
    IF FOUND THEN
        RAISE EXCEPTION 'unique index % lacks the distribution column', v_name;
    END IF;
END
$$;

CREATE FUNCTION public.create_distributed_table(
    p_table regclass, p_column text, colocate_with text DEFAULT 'default'
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    PERFORM public.imitation_refuse(p_table, p_column);
    IF colocate_with <> 'default' AND NOT EXISTS (
        SELECT FROM public.imitation_tables WHERE table_name = colocate_with::regclass) THEN
        RAISE EXCEPTION '% is not distributed', colocate_with;
    END IF;
    INSERT INTO public.imitation_tables VALUES (p_table, 'distributed', p_column);
    INSERT INTO public.imitation_calls (what, relation, beside)
    VALUES ('distributed', p_table::text, colocate_with);
END
$$;

CREATE FUNCTION public.create_reference_table(p_table regclass) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    PERFORM public.imitation_refuse(p_table, NULL);
    INSERT INTO public.imitation_tables VALUES (p_table, 'reference', NULL);
    INSERT INTO public.imitation_calls (what, relation) VALUES ('reference', p_table::text);
END
$$;

CREATE FUNCTION public.truncate_local_data_after_distributing_table(p_table regclass) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM public.imitation_tables WHERE table_name = p_table) THEN
        RAISE EXCEPTION '% is not distributed', p_table;
    END IF;
    INSERT INTO public.imitation_calls (what, relation) VALUES ('emptied', p_table::text);
END
$$;

GRANT SELECT ON public.pg_dist_node, public.imitation_calls, public.imitation_tables,
    public.citus_tables TO PUBLIC;
