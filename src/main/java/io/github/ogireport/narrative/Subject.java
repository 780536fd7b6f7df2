package io.github.ogireport.narrative;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** What a number is the number of, put together from the words around it and from what was said before. Immutable. */
final class Subject {

    final Topic topic;
    final Quantity quantity;
    final Columns columns;
    final List<Reading> readings;
    final boolean label;
    /** Whether the topic alone says what is counted. */
    final boolean isTopicItself;
    /** Whether it is something done about the topic. */
    final boolean isDone;
    private final boolean neverPart;

    private Subject(Topic topic, Quantity quantity, Columns columns, List<Reading> readings, boolean label, boolean isTopicItself, boolean isDone, boolean neverPart) {
        this.neverPart = neverPart;
        this.topic = topic;
        this.quantity = quantity;
        this.columns = columns;
        this.readings = readings;
        this.label = label;
        this.isTopicItself = isTopicItself;
        this.isDone = isDone;
    }

    /** @return one for each thing that is counted; empty when that is nothing in the tables, or cannot be told */
    static List<Subject> of(Mention mention, Context context, boolean isMoney) {
        boolean apart = mention.each || mention.respectively;
        List<List<Cue>> topics = split(mention.topics, apart);
        List<List<Cue>> rows = split(mention.rows, apart && topics.size() == 1);
        List<List<Cue>> columns = split(mention.columns, mention.isNone || apart && topics.size() == 1 && rows.size() == 1);
        List<Subject> subjects = new ArrayList<>();
        for (List<Cue> topic : topics) {
            for (List<Cue> row : rows) {
                columns.forEach(column -> addTo(subjects, mention, topic, row, column, context, isMoney));
            }
        }
        return subjects;
    }

    /** Each meaning by itself when they are told apart, or all of them together. */
    private static List<List<Cue>> split(List<Cue> cues, boolean apart) {
        if (!apart || cues.size() < 2) {
            return Collections.singletonList(cues);
        }
        Map<Object, List<Cue>> distinct = new LinkedHashMap<>();
        cues.forEach(cue -> distinct.putIfAbsent(cue.meaning(), new ArrayList<>(Collections.singletonList(cue))));
        return new ArrayList<>(distinct.values());
    }

    private static void addTo(List<Subject> subjects, Mention mention, List<Cue> topics, List<Cue> rows, List<Cue> columns, Context context, boolean isMoney) {
        Topic topic = topic(mention, topics, rows, columns, context);
        if (topic == null || context.published && topic.isApartFromPublished() && !mention.isNone) {
            return;
        }
        List<Cue> own = of(topic, rows);
        List<Cue> done = of(topic, mention.verbs);
        Quantity quantity;
        boolean isTopicItself = false;
        boolean isInherited = false;
        if (isMoney) {
            quantity = topic.amount();
        } else if (!own.isEmpty()) {
            quantity = sum(own);
        } else if (!done.isEmpty()) {
            quantity = any(done);
        } else if (!columns.isEmpty() && (topics.isEmpty() || isWeak(topics))) {
            quantity = mention.isNone ? all(columns.get(0).columns().topics(), topic, context) : inherited(topic, context);
            isInherited = true;
        } else {
            quantity = count(topics, topic);
            isTopicItself = true;
        }
        List<Cue> applicable = applicable(topic, columns);
        if (quantity == null || applicable.isEmpty() && mention.head != null && mention.head.role() == Cue.Role.COLUMN) {
            return;
        }
        Columns chosen = columns(topic, applicable, context);
        List<Reading> readings = quantity.readings(chosen);
        if (readings.isEmpty() && !quantity.isOutsideTables()) {
            return;
        }
        boolean label = readings.size() == 1 && !context.published && !isInherited && !mention.goesOnUnknown && allLabels(own) && allLabels(applicable)
                && applicable.size() == columns.size()
                && (!applicable.isEmpty() || topic.columns() != null)
                && (isTopicItself ? topics.size() < 2 && allLabels(topics) : done.isEmpty() || !own.isEmpty() || allLabels(done));
        subjects.add(new Subject(topic, quantity, chosen, readings, label, isTopicItself, own.isEmpty() && !done.isEmpty() && !isMoney,
                own.stream().anyMatch(row -> row.action().isNeverPart())));
    }

    private static Topic topic(Mention mention, List<Cue> topics, List<Cue> rows, List<Cue> columns, Context context) {
        boolean isPartOfOtherMatter = context.inParts && context.partsOfOtherMatter && mention.columns.isEmpty();
        if (mention.other || isPartOfOtherMatter) {
            return null;
        }
        if (!topics.isEmpty() && !isWeak(topics)) {
            return topics.get(0).topic();
        }
        if (!rows.isEmpty() && !context.knownOtherMatter) {
            boolean isOfWhole = context.isListingParts() && rows.get(0).action().topic() != context.topic && !allLabels(rows);
            return isOfWhole ? null : rows.get(0).action().topic();
        }
        if (context.otherMatter && (context.knownOtherMatter || rows.isEmpty() && !isSaidOf(context.topic, columns))) {
            return null;
        }
        if (mention.isNone && topics.isEmpty() && !columns.isEmpty() && !columns.get(0).columns().topics().contains(context.topic)) {
            return columns.get(0).columns().topics().get(0);
        }
        if (!topics.isEmpty()) {
            if (mention.verbs.isEmpty() && context.topic != null && context.topic.isFee()) {
                return context.topic;
            }
            Topic weak = topics.get(0).topic();
            boolean isSaid = !mention.verbs.isEmpty() || !columns.isEmpty() || context.topic != null;
            return isSaid && (context.topic == null || context.topic == weak || !mention.verbs.isEmpty()) ? weak : null;
        }
        if (context.elsewhere || context.topic == null) {
            return null;
        }
        boolean fits = !mention.verbs.isEmpty() && !of(context.topic, mention.verbs).isEmpty() || !applicable(context.topic, columns).isEmpty();
        return fits || mention.head == null ? context.topic : null;
    }

    /** Whether the columns are printed so in the table of the topic: 自然人. */
    private static boolean isSaidOf(Topic topic, List<Cue> columns) {
        List<Cue> own = applicable(topic, columns);
        return !own.isEmpty() && allLabels(own);
    }

    private static boolean isWeak(List<Cue> topics) {
        return topics.size() == 1 && topics.get(0).role() == Cue.Role.WEAK_TOPIC;
    }

    private static List<Cue> of(Topic topic, List<Cue> actions) {
        List<Cue> own = new ArrayList<>();
        for (Cue action : actions) {
            if (action.action().topic() == topic) {
                own.add(action);
            }
        }
        return own;
    }

    private static List<Cue> applicable(Topic topic, List<Cue> columns) {
        List<Cue> own = new ArrayList<>();
        for (Cue column : columns) {
            if (column.columns().topics().contains(topic)) {
                own.add(column);
            }
        }
        return own;
    }

    /** What the words mean put together, each meaning once however often it is named. */
    private static <M> M together(List<Cue> cues, Function<Cue, M> meaning, BinaryOperator<M> join) {
        M all = meaning.apply(cues.get(0));
        Set<M> named = cues.size() == 1 ? Collections.emptySet() : new HashSet<>(Collections.singleton(all));
        for (Cue cue : cues.subList(1, cues.size())) {
            M next = meaning.apply(cue);
            all = next == null || !named.add(next) ? all : join.apply(all, next);
        }
        return all;
    }

    private static Quantity sum(List<Cue> actions) {
        return together(actions, each -> each.action().quantity(), Quantity::plus);
    }

    private static Quantity any(List<Cue> actions) {
        return together(actions, each -> each.action().quantity(), Quantity::or);
    }

    private static Quantity count(List<Cue> topics, Topic first) {
        return first.count() == null || topics.size() < 2 ? first.count() : together(topics, each -> each.topic().count(), Quantity::plus);
    }

    /** Of what columns are singled out: of the total whose parts are given, or of what was done; where a sentence named several rows, of any or all of them. */
    private static Quantity inherited(Topic topic, Context context) {
        if (context.inParts && context.whole != null && context.whole.subject.topic == topic && !context.whole.subject.isTopicItself) {
            Quantity whole = context.whole.subject.quantity;
            Draft beside = context.besideWhole;
            return beside == null || whole.includes(beside.readings) ? whole : whole.or(whole.plus(beside.subject.quantity));
        }
        if (context.done != null && context.topic == topic) {
            return context.done;
        }
        if (context.named.isEmpty()) {
            return topic.count();
        }
        Quantity all = context.named.get(0);
        Quantity any = all;
        for (Quantity each : context.named.subList(1, context.named.size())) {
            all = all.plus(each);
            any = any.or(each);
        }
        return context.named.size() == 1 ? all : any.or(all);
    }

    /** Of what there was none: of all rows that have such columns, unless the text speaks of some of them. */
    private static Quantity all(List<Topic> topics, Topic topic, Context context) {
        if (context.topic == topic) {
            return spokenOf(topic, context);
        }
        Quantity all = topic.count();
        for (Topic each : topics) {
            all = each == topic ? all : all.plus(each.count());
        }
        return all;
    }

    /** 办结88件（含新收82件）: that is not all that was newly received. */
    boolean isNeverPartOf(Subject whole) {
        return neverPart && !whole.readings.isEmpty() && whole.readings.stream().noneMatch(sum -> readings.stream().anyMatch(sum::contains));
    }

    /** Of what a claim is made that names no rows. */
    static Quantity spokenOf(Topic topic, Context context) {
        Quantity all = null;
        for (Quantity each : context.named) {
            all = all == null ? each : all.plus(each);
        }
        return all == null || context.topic != topic && context.done == null ? inherited(topic, context) : all;
    }

    private static Columns columns(Topic topic, List<Cue> applicable, Context context) {
        if (applicable.isEmpty()) {
            return topic.columns() != null ? topic.columns() : context.columns;
        }
        return together(applicable, each -> each.columns().columns(), Columns::plus);
    }

    private static boolean allLabels(List<Cue> cues) {
        return cues.stream().allMatch(Cue::isLabel);
    }
}
