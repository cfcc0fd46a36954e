# Runs inside the sandbox: loads the learner's file, calls its function, writes answers as JSON text. It is executed
# once, before the snapshot; `main` is then called by the host: first to load, then once for each call. Each time it
# reads its order from file 0. Learner code may patch every module and builtin afterwards, so all that is used later
# is bound here, in closures, and nothing of the learner's is ever compared, hashed, formatted or iterated.
import builtins, collections, json, os, sys, types


def make_main():
    read, scan = os.read, json.scanner.c_make_scanner(json.JSONDecoder())
    text_of = json.encoder.c_encode_basestring_ascii
    compile_, exec_, callable_, type_, len_, str_, int_, min_ = compile, exec, callable, type, len, str, int, min
    bool_, float_, list_, tuple_, dict_, base_exception, syntax_error = (
        bool, float, list, tuple, dict, BaseException, SyntaxError)
    # A learner who counts with one of these has made a dict.
    default_dict, counter, ordered_dict = collections.defaultdict, collections.Counter, collections.OrderedDict
    flush_out, flush_err = sys.stdout.flush, sys.stderr.flush
    set_recursion_limit, get_recursion_limit = sys.setrecursionlimit, sys.getrecursionlimit
    own_limit = get_recursion_limit()
    builtins_ = builtins
    items_of, get_of, decode, append, join, split_lines = (
        dict.items, dict.get, bytes.decode, list.append, str.join, str.split)
    float_text, int_text, bit_length, string_of, is_subclass = (
        float.__repr__, int.__repr__, int.bit_length, str.__str__, type.__subclasscheck__)
    is_alphanumeric, encode = str.isalnum, str.encode
    name_of = type.__dict__['__name__'].__get__
    traceback_of = BaseException.__dict__['__traceback__'].__get__
    line_of, offset_of = SyntaxError.lineno.__get__, SyntaxError.offset.__get__
    traceback_type = types.TracebackType
    next_of = traceback_type.__dict__['tb_next'].__get__
    frame_of = traceback_type.__dict__['tb_frame'].__get__
    last_instruction_of = traceback_type.__dict__['tb_lasti'].__get__
    line_of_trace = traceback_type.__dict__['tb_lineno'].__get__
    infinity = float('inf')
    file_name = 'solution.py'

    max_depth, max_traces, max_trace_name, max_message, max_int_bits = 32, 200, 100, 500, 2048
    # One unit is one value or eight characters of a text.
    units_per_value, units_per_call_traces, units_per_run = 100_000, 20_000, 400_000

    class TooLarge(Exception):
        pass

    state = {'function': None, 'drive': None, 'blamed': None, 'units': units_per_run, 'lines': [''], 'recursion': own_limit}

    def type_name(value):
        name = ''
        for character in name_of(type_(value)):
            if character == '_' or is_alphanumeric(character):
                name += character
        return name[:60]

    def other(value):
        return '{"$":"other","type":%s}' % text_of(type_name(value))

    def write(value, depth, out, left):
        # `left` is a list of one number: the units this value may still take.
        left[0] -= 1
        if left[0] < 0 or depth > max_depth:
            raise TooLarge
        kind = type_(value)
        if kind is float_:
            if value != value:
                text = '{"$":"nan"}'
            elif value == infinity:
                text = '{"$":"infinity"}'
            elif value == -infinity:
                text = '{"$":"-infinity"}'
            else:
                text = float_text(value)
            append(out, text)
        elif kind is bool_:
            append(out, 'true' if value else 'false')
        elif kind is int_:
            if -9007199254740991 <= value <= 9007199254740991:
                append(out, int_text(value))
            elif bit_length(value) > max_int_bits:
                append(out, '{"$":"too-large"}')
            else:
                append(out, '{"$":"integer","digits":"%s"}' % int_text(value))
        elif value is None:
            append(out, 'null')
        elif kind is str_:
            left[0] -= len_(value) >> 3
            if left[0] < 0:
                raise TooLarge
            append(out, text_of(value))
        elif kind is list_ or kind is tuple_:
            separator = '['
            for item in value:
                append(out, separator)
                write(item, depth + 1, out, left)
                separator = ','
            append(out, ']' if separator == ',' else '[]')
        elif kind is dict_ or kind is default_dict or kind is counter or kind is ordered_dict:
            write_dict(value, depth, out, left)
        else:
            append(out, other(value))

    def write_dict(value, depth, out, left):
        for key, _ in items_of(value):
            if type_(key) is not str_ or key == '$':
                append(out, other(value))
                return
        separator = '{'
        for key, item in items_of(value):
            append(out, separator)
            write(key, depth + 1, out, left)
            append(out, ':')
            write(item, depth + 1, out, left)
            separator = ','
        append(out, '}' if separator == ',' else '{}')

    def encoded(value, units):
        allowed = min_(units, state['units'])
        left = [allowed]
        out = []
        try:
            write(value, 0, out, left)
            text = join('', out)
        except TooLarge:
            text = '{"$":"too-large"}'
            left[0] = 0
        state['units'] -= allowed - left[0]
        return text

    def place_of(error):
        # The innermost place in the learner's file: 1-based line and column, column counted in characters.
        line = column = inner = None
        trace = traceback_of(error)
        while trace is not None:
            if frame_of(trace).f_code.co_filename == file_name:
                inner = trace
            trace = next_of(trace)
        if inner is not None:
            line = line_of_trace(inner)
            left = last_instruction_of(inner) // 2
            for position in frame_of(inner).f_code.co_positions():
                if left == 0:
                    line, column = position[0] or line, position[2]
                    break
                left -= 1
        if line is not None and column is not None and 0 < line <= len_(state['lines']):
            start = encode(state['lines'][line - 1], 'utf-8', 'replace')[:column]
            column = len_(decode(start, 'utf-8', 'replace')) + 1
        return line, column

    def message_of(error, compiling):
        try:
            # str() of a SyntaxError adds the place, which is told apart.
            message = error.msg if compiling and is_subclass(syntax_error, type_(error)) else str_(error)
            return string_of(message)[:max_message]
        except base_exception:
            return ''

    def described(error, compiling=False):
        if compiling and is_subclass(syntax_error, type_(error)):
            line, column = line_of(error), offset_of(error)
            if column == 0:
                column = 1
        else:
            line, column = place_of(error)
        return '{"type":%s,"message":%s,"line":%s,"column":%s}' % (
            text_of(type_name(error)),
            text_of(message_of(error, compiling)),
            'null' if line is None else int_text(line),
            'null' if column is None else int_text(column))

    def read_order():
        order = b''
        while True:
            part = read(0, 65536)
            if not part:
                return scan(decode(order, 'utf-8', 'surrogatepass'), 0)[0]
            order += part

    def flush():
        for each in (flush_out, flush_err):
            try:
                each()
            except base_exception:
                pass

    def take_recursion_limit():
        # A learner may choose a limit, even one that is too low for the harness.
        state['recursion'] = get_recursion_limit()
        set_recursion_limit(own_limit)

    def ask(function, *arguments):
        """For drivers: calls what is the learner's. Whatever it raises is told as the learner's error."""
        try:
            set_recursion_limit(state['recursion'])
            result = function(*arguments)
            take_recursion_limit()
            return result
        except base_exception as error:
            take_recursion_limit()
            state['blamed'] = error
            raise

    def open_driver(source):
        # Before the learner's file and with builtins of its own, so that it runs on nothing the learner can patch.
        namespace = {'__name__': 'driver', '__builtins__': dict_(builtins_.__dict__), 'ask': ask}
        exec_(compile_(source, 'driver.py', 'exec', 0, True), namespace)
        return namespace['drive']

    missing = '{"failed":"load","error":{"type":"%s","message":"","line":null,"column":null}}'

    def load(order):
        state['units'], trace_units[0] = units_per_run, units_per_call_traces
        source = order['source']
        driver = order['driver']
        state['drive'] = None if driver is None else open_driver(driver['source'])
        lines = state['lines'] = split_lines(source.replace('\r\n', '\n').replace('\r', '\n'), '\n')
        namespace = {'__name__': 'solution', '__file__': file_name, '__builtins__': builtins_}
        phase = 'compile'
        state['recursion'] = own_limit
        try:
            code = compile_(source, file_name, 'exec', 0, True)
            phase = 'load'
            exec_(code, namespace)
        except base_exception as error:
            take_recursion_limit()
            return '{"failed":"%s","error":%s}' % (phase, described(error, phase == 'compile'))
        take_recursion_limit()
        function = get_of(namespace, order['entry'])
        if driver is not None and driver['entry'] == 'class':
            if not is_subclass(type_, type_(function)):
                return missing % 'missing-class'
        elif not callable_(function):
            return missing % 'missing-entry'
        state['function'] = function
        return '{}'

    traces = []
    trace_units = [0]

    def trace(name, value):
        """Notes a named quantity, so that the results table can show it. At most 200 a call."""
        if len_(traces) >= max_traces:
            return
        try:
            label = name if type_(name) is str_ else '?'
            before = state['units']
            text = '{"name":%s,"value":%s}' % (text_of(label[:max_trace_name]), encoded(value, trace_units[0]))
            trace_units[0] -= before - state['units']
            append(traces, text)
        except base_exception:
            pass

    def call(arguments):
        traces.clear()
        trace_units[0] = units_per_call_traces
        drive = state['drive']
        state['blamed'] = None
        try:
            if drive is None:
                set_recursion_limit(state['recursion'])
                result = state['function'](*arguments)
                take_recursion_limit()
            else:
                result = drive(state['function'], *arguments)
            answer = '"output":' + encoded(result, units_per_value)
        except base_exception as error:
            ours = drive is not None and error is not state['blamed']
            if drive is None:
                take_recursion_limit()
            answer = '"ours":%s,"error":%s' % ('true' if ours else 'false', described(error))
        return '{%s,"trace":[%s]}' % (answer, join(',', traces))

    def main():
        order = read_order()
        try:
            answer = load(order) if type_(order) is dict_ else call(order)
        except base_exception as error:
            answer = '{"error":%s,"trace":[]}' % described(error)
        flush()
        return encode(answer, 'ascii')

    builtins.trace = trace
    return main


main = make_main()
