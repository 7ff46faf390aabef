"""The text of the style sheet; `$name` is a colour of the palette or a shape's file."""

# Qt adds border and padding to min-height: a control of 40 px is 38 and a border of 1.
SHEET = """
QWidget { color: $ink; }
QMainWindow, QDialog, QStackedWidget, QScrollArea { background: $ground; }
QScrollArea { border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }

QLabel { background: transparent; }
QLabel[role="label"], QLabel[role="hint"] { font-size: 13px; color: $soft; }
QLabel[role="note"] { font-size: 14px; }
QLabel[role="body"] { font-size: 15px; }
QLabel[role="soft"] { font-size: 15px; color: $soft; }
QLabel[role="strong"] { font-size: 15px; font-weight: bold; }
QLabel[role="heading"] { font-size: 18px; font-weight: bold; }
QLabel[role="script"] { font-size: 20px; }
QLabel[role="long_script"] { font-size: 18px; }
QLabel[role="title"] { font-size: 28px; font-weight: bold; }
QLabel[role="clock"] { font-size: 30px; font-weight: bold; }
QLabel[role="fault"] { font-size: 15px; background: $notice; padding: 8px 12px; }
QLabel:disabled { color: $soft; }

QFrame[look="surface"] { background: $surface; border: 1px solid $rule; }
QFrame[look="bar"] { background: $ground; border: none; border-bottom: 1px solid $rule; }
QFrame[look="rule"] { background: $rule; border: none; min-height: 1px; max-height: 1px; }
QFrame[look="column"] { background: $surface; border: none; }
QFrame[look="notice"] { background: $notice; border: none; }
QFrame[look="page"] { background: $page; border: none; }
QFrame[look="chosen"] { background: $accent_soft; border: none; }

QPushButton, QToolButton {
    background: $surface; color: $ink; border: 1px solid $edge; border-radius: ${radius}px;
    min-height: 38px; padding: 0 16px; font-size: 15px;
}
QPushButton:hover, QToolButton:hover { border-color: $ink; }
QPushButton:pressed, QToolButton:pressed { background: $accent_soft; }
QPushButton:focus, QToolButton:focus {
    border: 2px solid $accent; min-height: 36px; padding: 0 15px;
}
QPushButton:disabled, QToolButton:disabled {
    color: $soft; border: 1px solid $rule; background: transparent;
}
/* Qt makes these itself, as small as their pictures. */
QFileDialog QToolButton, QFileDialog QToolButton:focus { padding: 0; min-height: 0; }
QPushButton[size="small"] { min-height: 30px; padding: 0 12px; font-size: 14px; }
QPushButton[size="small"]:focus { min-height: 28px; padding: 0 11px; }
QPushButton[size="main"] { min-height: 46px; padding: 0 20px; font-size: 17px; }
QPushButton[size="main"]:focus { min-height: 44px; padding: 0 19px; }
QPushButton[main="true"] {
    background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: bold;
}
QPushButton[main="true"]:hover { border-color: $ink; }
/* A ring inside the fill: outside it the accent could not be told from the button. */
QPushButton[main="true"]:focus { border: 2px solid $on_accent; outline: none; }
QPushButton[main="true"]:disabled {
    background: transparent; color: $soft; border: 1px solid $rule; font-weight: normal;
}
QPushButton[quiet="true"] { background: transparent; border: 1px solid transparent; }
QPushButton[quiet="true"]:hover { text-decoration: underline; }
QPushButton[quiet="true"]:focus { border: 2px solid $accent; }

QPushButton[segment="true"] {
    border-radius: 0; margin-right: -1px; min-height: 34px; padding: 0 13px; font-size: 14px;
}
QPushButton[segment="true"]:focus { border: 2px solid $accent; min-height: 32px; padding: 0 12px; }
QPushButton[segment="true"]:checked {
    background: $ink; color: $surface; border-color: $ink; font-weight: bold;
}
QPushButton[segment="true"]:checked:focus { border: 2px solid $accent; }
QPushButton[segment="true"]:disabled {
    color: $soft; border: 1px dashed $edge; background: transparent;
}

QPushButton[nav="true"] {
    background: transparent; border: none; border-radius: 0; color: $soft;
    border-bottom: 3px solid transparent; min-height: 60px; padding: 0; font-size: 15px;
}
QPushButton[nav="true"]:hover { color: $ink; }
QPushButton[nav="true"]:checked {
    color: $ink; font-weight: bold; border-bottom: 3px solid $accent;
}
QPushButton[nav="true"]:focus {
    color: $ink; border: none; border-bottom: 3px solid $edge; min-height: 60px; padding: 0;
}
QPushButton[nav="true"]:checked:focus {
    border-bottom: 3px solid $accent; text-decoration: underline;
}

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
    background: $surface; color: $ink; border: 1px solid $edge; border-radius: ${radius}px;
    font-size: 15px; padding: 0 11px; min-height: 34px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit, QTextEdit { padding: 7px 8px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
    border: 2px solid $accent; padding: 0 10px; min-height: 32px;
}
QPlainTextEdit:focus, QTextEdit:focus { padding: 6px 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
    color: $soft; border: 1px solid $rule; background: transparent;
}
QLineEdit:read-only { background: transparent; }
/* The field inside a spin box has no frame of its own. */
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {
    border: none; padding: 0 9px; min-height: 0; background: transparent;
}
QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus {
    border: none; padding: 0 9px; min-height: 0;
}
QLineEdit[role="note"], QPlainTextEdit[role="note"] { font-size: 17px; min-height: 42px; }
QLineEdit[role="note"]:focus { min-height: 40px; }
QLineEdit[role="slip"] { font-size: 40px; font-weight: bold; min-height: 64px; padding: 0 15px; }
QLineEdit[role="slip"]:focus { min-height: 62px; padding: 0 14px; }

QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: url($down); width: 14px; height: 14px; }
QComboBox QAbstractItemView {
    background: $surface; color: $ink; border: 1px solid $edge; padding: 4px; outline: none;
    selection-background-color: $accent_soft; selection-color: $ink;
}
QComboBox QAbstractItemView::item { min-height: 32px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 22px; }
QAbstractSpinBox::up-arrow { image: url($up); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url($down); width: 12px; height: 12px; }

QCheckBox, QRadioButton { spacing: 10px; min-height: 32px; background: transparent; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 18px; height: 18px; background: $surface; border: 1px solid $edge; border-radius: 2px;
}
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:checked { image: url($check); border-color: $ink; }
QRadioButton::indicator:checked { image: url($dot); border-color: $ink; }
QCheckBox:focus, QRadioButton:focus { text-decoration: underline; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus {
    width: 16px; height: 16px; border: 2px solid $accent;
}
QCheckBox:disabled, QRadioButton:disabled { color: $soft; }

QAbstractItemView {
    background: $surface; border: 1px solid $rule; outline: none; gridline-color: $rule;
    selection-background-color: $accent_soft; selection-color: $ink;
    alternate-background-color: $ground;
}
QAbstractItemView::item { padding: 4px 8px; }
QAbstractItemView::item:selected { background: $accent_soft; color: $ink; }
QAbstractItemView::item:focus { border: 2px solid $accent; }
QTableCornerButton::section { background: $ground; border: none; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: $ground; color: $soft; border: none; border-bottom: 1px solid $rule;
    padding: 6px 8px; font-size: 13px;
}

QTabBar::tab { background: transparent; color: $soft; padding: 10px 0; margin-right: 28px; }
QTabBar::tab:selected { color: $ink; font-weight: bold; border-bottom: 3px solid $accent; }
QTabBar::tab:focus { text-decoration: underline; }
QTabWidget::pane { border: none; border-top: 1px solid $rule; }

QMenu { background: $surface; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 8px 24px 8px 12px; }
QMenu::item:selected { background: $accent_soft; color: $ink; }
QMenu::item:disabled { color: $soft; }
QMenu::separator { height: 1px; background: $rule; margin: 4px 8px; }
QMenuBar { background: $ground; }
QMenuBar::item:selected { background: $accent_soft; }
QToolTip { background: $ink; color: $surface; border: none; padding: 6px 8px; font-size: 13px; }

QProgressBar {
    background: $rule; border: none; min-height: 6px; max-height: 6px; text-align: left;
}
QProgressBar::chunk { background: $accent; }
QSplitter::handle { background: $rule; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $edge; border: 3px solid transparent; border-radius: 0; }
QScrollBar::handle:vertical { min-height: 32px; margin: 0 3px; border: none; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 3px 0; border: none; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
