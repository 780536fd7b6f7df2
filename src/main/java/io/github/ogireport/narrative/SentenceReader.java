package io.github.ogireport.narrative;

import io.github.ogireport.bound.Budget;
import java.util.List;

/** Reads the statements of a text, sentence by sentence and clause by clause. For one thread and one text. */
final class SentenceReader {

    private static final int DEEPEST = 8;
    /** A paragraph of so few words is a heading: what it names is spoken of below it. */
    private static final int HEADING = 6;

    private final FoldedText text;
    private final List<Token> tokens;
    private final int reportYear;
    private final Context context = new Context();
    private final Surroundings surroundings;
    private final Drafts drafts;
    private final Changes changes;
    private final Claims claims;
    private final Counting counting;

    SentenceReader(FoldedText text, List<Token> tokens, int reportYear, Budget budget) {
        this.text = text;
        this.tokens = tokens;
        this.reportYear = reportYear;
        context.year = reportYear;
        surroundings = new Surroundings(tokens, budget);
        drafts = new Drafts(text, reportYear, context, budget);
        changes = new Changes(context, drafts);
        claims = new Claims(surroundings, context, drafts);
        counting = new Counting(text, surroundings, context, drafts, changes, claims);
    }

    List<Statement> read() {
        int from = 0;
        for (int i = 0; i <= tokens.size() && !drafts.isFull(); i++) {
            if (i == tokens.size() || tokens.get(i).is(Token.Kind.STOP)) {
                sentence(from, i);
                if (i < tokens.size() && text.chars[tokens.get(i).from] == '\n' && i - from > HEADING) {
                    context.nextParagraph();
                }
                from = i + 1;
            }
        }
        return drafts.finish();
    }

    private void sentence(int from, int to) {
        if (from == to) {
            return;
        }
        drafts.beginSentence(tokens.get(from).from, tokens.get(to - 1).to);
        counting.beginSentence();
        context.nextSentence(reportYear, tokens.get(from).is(Cue.Role.PART));
        clauses(from, to, 0);
        drafts.endSentence();
    }

    private void clauses(int from, int to, int depth) {
        int clause = from;
        boolean hasNumber = false;
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (hasNumber && beginsClause(i)) {
                endClause(clause, i, true);
                clause = i;
                hasNumber = false;
            }
            if (token.is(Token.Kind.OPEN) && token.partner > i && token.partner < to) {
                if (depth < DEEPEST) {
                    bracket(i + 1, token.partner, depth + 1);
                }
                i = token.partner;
            } else if (token.endsClause() || token.is(Token.Kind.PAUSE) && i + 1 < to && tokens.get(i + 1).is(Cue.Role.NONE) && hasNumber) {
                endClause(clause, i, hasNumber);
                clause = i + 1;
                hasNumber = false;
            } else if (token.is(Token.Kind.NUMBER)) {
                counting.number(i, clause, to);
                hasNumber = true;
            } else {
                note(i);
            }
        }
        endClause(clause, to, hasNumber);
    }

    /** Where a comma was lost: 收到9件申请其中…, 收到申请2件没有发生行政复议, 3件申请均未发生行政复议; but 2件未受理 goes on. */
    private boolean beginsClause(int at) {
        Token token = tokens.get(at);
        boolean beginsNone = tokens.get(at - 1).is(Cue.Role.COUNTER) ? token.length() > 1 : token.length() > 2 && text.chars[token.from] == '均';
        return token.is(Cue.Role.PART) || token.is(Cue.Role.NONE) && beginsNone;
    }

    private void bracket(int from, int to, int depth) {
        Context before = new Context();
        before.restore(context);
        context.inBracket = true;
        clauses(from, to, depth);
        context.restore(before);
    }

    private void note(int at) {
        Token token = tokens.get(at);
        if (token.is(Cue.Role.COLUMN)) {
            context.published |= token.cue.columns().isPublication();
        } else if (isHeadingColon(at)) {
            context.published = false;
        } else if (token.is(Token.Kind.YEAR)) {
            context.year = token.year;
        } else if (token.is(Token.Kind.NO_COUNT) && token.year > 0) {
            context.period = token.year == 1 || token.year == 12 ? null : new String(text.chars, token.from, token.length()) + "月";
        } else if (token.is(Cue.Role.PART) || token.is(Token.Kind.COLON) && at > 0 && tokens.get(at - 1).is(Cue.Role.COUNTER) && context.last != null) {
            context.beginParts();
        } else if (token.is(Cue.Role.APART)) {
            context.endParts();
        } else if (token.is(Cue.Role.COMPARED)) {
            context.compared = true;
        } else if (token.is(Cue.Role.SCOPE) && !(at + 1 < tokens.size() && tokens.get(at + 1).is(Cue.Role.ETC))) {
            context.scope = new String(text.chars, token.from, token.length());
        } else if (token.is(Cue.Role.WHOLE)) {
            context.scope = null;
        }
    }

    /** 主动公开情况：… is no list of what was published, 其中：… goes on with one. */
    private boolean isHeadingColon(int at) {
        boolean beginsParts = at > 0 && (tokens.get(at - 1).is(Cue.Role.PART) || tokens.get(at - 1).is(Cue.Role.COUNTER));
        return tokens.get(at).is(Token.Kind.COLON) && context.last == null && !beginsParts;
    }

    private void endClause(int from, int to, boolean hasNumber) {
        if (from >= to) {
            return;
        }
        Mention mention = surroundings.before(to, from);
        if (hasNumber) {
            context.pending = null;
            if (!mention.topics.isEmpty() && !mention.isWeak() && !mention.other) {
                context.turnTo(mention.topics.get(0).topic());
            }
            return;
        }
        if (claims.none(from, to) || claims.noneEither(mention, from, to) || claims.claim(from, to) || claims.outcome(mention, from, to)
                || changes.same(mention, tokens.get(from).from, tokens.get(to - 1).to)) {
            return;
        }
        context.pending = mention.head == null ? context.pending : mention;
        if (!mention.topics.isEmpty() && !mention.isWeak()) {
            context.turnTo(mention.topics.get(0).topic());
        } else if (mention.other && mention.rows.isEmpty() && !(mention.isWeak() && mention.topics.get(0).topic() == context.topic)) {
            context.elsewhere = true;
        }
    }
}
